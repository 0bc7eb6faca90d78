import packageJson from '../../package.json' with { type: 'json' };
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
  await demandReaders();
  const { readContractFile } = await import('./reading/read-contract-file.ts');
  return readContractFile(file);
}

// Each is written out, since bundlers only see names that they can read.
const readers = {
  '@redocly/openapi-core': () => import('@redocly/openapi-core'),
  ajv: () => import('ajv'),
  'ajv-formats': () => import('ajv-formats'),
} satisfies Partial<Record<keyof typeof packageJson.peerDependencies, () => Promise<unknown>>>;

/** Most users read no contract, so what reads one is not installed with the mock. */
async function demandReaders(): Promise<void> {
  const missing: string[] = [];
  for (const [name, read] of Object.entries(readers))
    try {
      await read();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
      missing.push(`${name}@${packageJson.peerDependencies[name as keyof typeof readers]}`);
    }
  if (missing.length > 0)
    throw new TypeError(
      `reading a contract needs packages that are not installed: npm install ${missing.join(' ')}`,
    );
}
