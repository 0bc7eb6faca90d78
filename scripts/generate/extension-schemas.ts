import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';

const ENDING = '.schema.yaml';

/** The JSON Schema of each `x-` extension, by its name. */
export function readExtensionSchemas(folder: string): Record<string, object> {
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => [file.slice(0, -ENDING.length), parseYaml(readFileSync(join(folder, file), 'utf8'))]);
  return Object.fromEntries(schemas);
}

/** The same as a module, so that a contract that is read at run time can be held to them. */
export function extensionSchemas(schemas: Readonly<Record<string, object>>): string {
  return `// Generated from openapi/extensions. Do not edit: change the schemas, and run \`pnpm generate\`.

/** The JSON Schema of each \`x-\` extension of a contract, by its name. */
export const extensionSchemas: Readonly<Record<string, object>> = ${JSON.stringify(schemas, null, 2)};
`;
}
