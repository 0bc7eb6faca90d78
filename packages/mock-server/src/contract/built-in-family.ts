import { siblings } from '../generated/siblings.ts';
import * as validatorsOfFirst from '../generated/validators.js';
import { builtInContract } from './contract.ts';
import { createFamily, type Family, strangeness } from './family.ts';
import type { LoadedContract } from './loaded-contract.ts';

/** The contracts that the package was made from. */
export function builtInContracts(): readonly [LoadedContract, ...LoadedContract[]] {
  const loadedAt = new Date();
  const readDocument = async () => (await import('../generated/openapi.ts')).contract;
  const first = {
    contract: builtInContract,
    validators: validatorsOfFirst.validators,
    readDocument,
    loadedAt,
  };
  return [first, ...siblings.map((sibling) => ({ ...sibling, loadedAt }))];
}

/**
 * The contracts of a mock.
 *
 * @param given - One takes the place of the first, and those that are built in stay beside it as far as they can. A list
 *   stands for itself.
 * @throws TypeError where they cannot be kept by one server.
 */
export function familyFrom(given: LoadedContract | readonly LoadedContract[] | undefined): Family {
  if (isList(given)) return createFamily(given);
  const [first, ...others] = builtInContracts();
  if (given === undefined) return createFamily([first, ...others]);
  const { models } = given.contract.creation;
  const beside = others.filter(
    ({ contract }) =>
      strangeness(given.contract, contract).length === 0 &&
      !contract.creation.models.some((model) => models.includes(model)),
  );
  return createFamily([given, ...beside]);
}

function isList(given: unknown): given is readonly LoadedContract[] {
  return Array.isArray(given);
}
