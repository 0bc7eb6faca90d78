import { relative } from 'node:path';
import { ContractFileError } from '../../packages/mock-server/src/contract/contract-file-error.ts';
import { readContractFile } from '../../packages/mock-server/src/contract/reading/read-contract-file.ts';
import { firstContract, siblingContracts } from './contract-files.ts';
import { readExtensionSchemas } from './extension-schemas.ts';
import { readContract } from './read-contract.ts';
import { familyProblems } from './siblings.ts';

/**
 * What keeps the contracts of a folder from being made into code: what the mock cannot play, and what the models of one
 * family have to share. It is what the mock itself says of a contract that it is given.
 *
 * @returns For each contract that does not fit, a text of several lines.
 */
export async function unfitContracts(folder: string): Promise<string[]> {
  const schemas = readExtensionSchemas(`${folder}/extensions`);
  const faults: string[] = [];
  const models = new Map<string, string>();
  const first = `${folder}/${firstContract}`;
  for (const name of [firstContract, ...siblingContracts(folder)]) {
    const file = `${folder}/${name}`;
    const shown = relative(process.cwd(), file);
    try {
      const { contract } = await readContractFile(file, schemas);
      const clashes = contract.creation.models
        .filter((model) => models.has(model))
        .map((model) => `is for the model ${model}, as ${models.get(model)} is: leave it out of one of them`);
      for (const model of contract.creation.models) models.set(model, name);
      const strange =
        name === firstContract ? [] : familyProblems(await readContract(first), await readContract(file));
      for (const problem of [...clashes, ...strange]) faults.push(`${shown} ${problem}`);
    } catch (error) {
      if (!(error instanceof ContractFileError)) throw error;
      faults.push(`${shown} cannot be used: ${error.message}`);
    }
  }
  return faults;
}
