// Generation, at run time. This file and those beside it are loaded only where a contract is read: what they import is
// installed by those who want it.

import { ajvOf } from '../../../../../scripts/generate/ajv-of.ts';
import { bodySchemas } from '../../../../../scripts/generate/body-schemas.ts';
import { constantTable } from '../../../../../scripts/generate/constants.ts';
import {
  below,
  ContractError,
  type ContractProblem,
  gather,
} from '../../../../../scripts/generate/contract-error.ts';
import { extensionProblems } from '../../../../../scripts/generate/extension-problems.ts';
import { type OpenedContract, openContract } from '../../../../../scripts/generate/open-contract.ts';
import type { Contract as Source } from '../../../../../scripts/generate/read-contract.ts';
import { servedOperations } from '../../../../../scripts/generate/served-operations.ts';
import { extensionSchemas } from '../../generated/extension-schemas.ts';
import type { Validator } from '../../generated/validators.js';
import type { Contract } from '../contract.ts';
import { ContractFileError, type ContractFileProblem } from '../contract-file-error.ts';
import type { LoadedContract } from '../loaded-contract.ts';
import { contractNeeds } from './contract-needs.ts';
import { rehearse } from './rehearse.ts';

/**
 * Reads a contract, and makes of it what generation makes of the built-in one.
 *
 * @param schemas - What its extensions are held to: by default the schemas that the package was made from.
 * @throws ContractFileError with everything that is wrong with it.
 */
export async function readContractFile(
  file: string,
  schemas: Readonly<Record<string, object>> = extensionSchemas,
): Promise<LoadedContract> {
  return judgeContract(await openContract(file), schemas);
}

/**
 * The same of a contract whose text is read already.
 *
 * @throws ContractFileError with everything that is wrong with it.
 */
export async function judgeContract(
  opened: OpenedContract,
  schemas: Readonly<Record<string, object>>,
): Promise<LoadedContract> {
  const loadedAt = new Date();
  const { contract: source, files } = opened;
  const problems = opened.problems.map(({ place, message }) => ({ ...place, message }));
  if (source === undefined) throw new ContractFileError(problems, files);
  problems.push(...(await placed(opened, extensionProblems(source.document, schemas))));
  try {
    const made = makeContract(source);
    if (problems.length === 0) {
      refuse(await rehearse(made, servedOperations(source.document)));
      return { ...made, document: { ...source.document }, loadedAt, files };
    }
  } catch (error) {
    if (error instanceof ContractError) problems.push(...(await placed(opened, error.problems)));
    // What has not the form that it should have may trip whoever reads it. That it has not is told already.
    else if (problems.length === 0) throw error;
  }
  throw new ContractFileError(inOrder(problems), files);
}

function makeContract(source: Source): Pick<LoadedContract, 'contract' | 'validators'> {
  const { table, validators } = gather<{
    table: ReturnType<typeof constantTable>;
    validators: LoadedContract['validators'];
    needs: undefined;
  }>({
    table: () => constantTable(source),
    validators: () => validatorsOf(source),
    needs: () => refuse(contractNeeds(source.document)),
  });
  const values = Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value]));
  return { contract: values as unknown as Contract, validators };
}

function refuse(problems: readonly ContractProblem[]): undefined {
  if (problems.length > 0) throw new ContractError(problems);
}

function validatorsOf(source: Source): LoadedContract['validators'] {
  const { requests, responses } = bodySchemas(source.document);
  const ajv = ajvOf(source);
  return gather<Record<string, Validator<unknown>>>(
    Object.fromEntries(
      [...requests, ...responses].map((name) => [
        name,
        () => {
          try {
            return ajv.getSchema(name) as unknown as Validator<unknown>;
          } catch (error) {
            const at = below('#/components/schemas', name);
            throw new ContractError([
              { message: `the schema ${name} is none: ${(error as Error).message}`, at },
            ]);
          }
        },
      ]),
    ),
  );
}

async function placed(
  { placeOf }: OpenedContract,
  problems: readonly ContractProblem[],
): Promise<ContractFileProblem[]> {
  return Promise.all(
    problems.map(async ({ message, at = '#/', example }) => ({ ...(await placeOf(at)), message, example })),
  );
}

/** By place, and each once: what is wrong with a shared part is wrong wherever it is used. */
function inOrder(problems: readonly ContractFileProblem[]): ContractFileProblem[] {
  const unique = new Map(
    problems.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]),
  );
  return [...unique.values()].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
