import { demandPackages } from '../demand-packages.ts';
import type { LoadedContract } from './loaded-contract.ts';

/**
 * Reads a contract while the mock runs: `createMockServer({ contract })` starts with it, `mock.useContract(contract)`
 * goes on with it.
 *
 * @param file - An OpenAPI 3.1 document, YAML or JSON, with all files that it refers to by `$ref`.
 * @returns What the built-in contract is made of too: limits, life cycle, errors, scenarios, and validators.
 * @throws ContractFileError with everything that is wrong with the contract, each with file, line and column.
 * @throws TypeError where the packages that read contracts are not installed: it names them.
 */
export async function loadContract(file: string): Promise<LoadedContract> {
  // Most users read no contract, so what reads one is not installed with the mock.
  await demandPackages('reading a contract', {
    '@redocly/openapi-core': () => import('@redocly/openapi-core'),
    ajv: () => import('ajv'),
    'ajv-formats': () => import('ajv-formats'),
  });
  const { readContractFile } = await import('./reading/read-contract-file.ts');
  return readContractFile(file);
}
