import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';

/** The contract that the packages are named for. It speaks where no model is known. */
export const firstContract = 'videoretalk.yaml';
/** The contract of the API that steers the mock. */
export const controlContract = 'mock-control.yaml';

/** The contracts of further models: every other OpenAPI document of the folder, by name. */
export function siblingContracts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== firstContract && file !== controlContract)
    .filter((file) => isOpenApi(readFileSync(join(folder, file), 'utf8')))
    .sort();
}

/** Most say so on a line of its own. Whoever writes YAML otherwise is understood too, and has to wait. */
function isOpenApi(text: string): boolean {
  return /^openapi:/m.test(text) || (parseYaml(text) as { openapi?: unknown } | null)?.openapi !== undefined;
}
