import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The contract that the packages are named for. It speaks where no model is known. */
export const firstContract = 'videoretalk.yaml';
/** The contract of the API that steers the mock. */
export const controlContract = 'mock-control.yaml';

/** The contracts of further models: every other OpenAPI document of the folder, by name. */
export function siblingContracts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== firstContract && file !== controlContract)
    .filter((file) => parse(readFileSync(join(folder, file), 'utf8'))?.openapi !== undefined)
    .sort();
}
