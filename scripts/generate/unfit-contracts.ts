import { basename, relative } from 'node:path';
import { ContractFileError } from '../../packages/mock-server/src/contract/contract-file-error.ts';
import { judgeContract } from '../../packages/mock-server/src/contract/reading/read-contract-file.ts';
import type { OpenedContract } from './open-contract.ts';
import { soundContract } from './read-contract.ts';
import { familyProblems } from './siblings.ts';

/**
 * What keeps contracts from being made into code: what the mock cannot play, and what the models of one family have to
 * share. It is what the mock itself says of a contract that it is given.
 *
 * @param opened - The contracts of the models by their files, the first one first.
 * @param schemas - What their extensions are held to.
 * @returns For each contract that does not fit, a text of several lines.
 */
export async function unfitContracts(
  opened: ReadonlyMap<string, OpenedContract>,
  schemas: Readonly<Record<string, object>>,
): Promise<string[]> {
  const faults: string[] = [];
  const models = new Map<string, string>();
  const [first] = opened.values();
  for (const [file, one] of opened) {
    const shown = relative(process.cwd(), file);
    try {
      const { contract } = await judgeContract(one, schemas);
      const clashes = contract.creation.models
        .filter((model) => models.has(model))
        .map((model) => `is for the model ${model}, as ${models.get(model)} is: leave it out of one of them`);
      for (const model of contract.creation.models) models.set(model, basename(file));
      const strange =
        first === undefined || one === first ? [] : familyProblems(soundContract(first), soundContract(one));
      for (const problem of [...clashes, ...strange]) faults.push(`${shown} ${problem}`);
    } catch (error) {
      if (!(error instanceof ContractFileError)) throw error;
      faults.push(`${shown} cannot be used: ${error.message}`);
    }
  }
  return faults;
}
