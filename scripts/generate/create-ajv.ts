import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { bodySchemas } from './body-schemas.ts';
import type { Contract, OpenApiDocument } from './read-contract.ts';

export interface AjvOptions {
  /** Whether what a body leaves out is filled in from the contract's defaults. @default false */
  readonly useDefaults?: boolean;
}

/** Words of OpenAPI that say nothing to a validator. */
const annotations = ['components', 'example', 'externalDocs', 'xml'];

/**
 * An Ajv that knows every schema of a contract.
 *
 * @returns `getSchema(name)` gives the validator of the body schema of that name.
 */
export function createAjv({ document }: Contract, { useDefaults = false }: AjvOptions = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    // Only the branch that the tag names is tried: its errors alone are told, and its defaults alone are filled in.
    discriminator: true,
    useDefaults,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  ajv.addVocabulary([...annotations, ...extensionKeywords(document)]);
  ajv.addSchema({ $id: 'contract', components: { schemas: validatedSchemas(document) } }, 'contract');
  const { requests, responses } = bodySchemas(document);
  for (const name of [...requests, ...responses])
    ajv.addSchema({ $id: name, $ref: `contract#/components/schemas/${name}` });
  return ajv;
}

/** Ajv reads the tag of each branch from the branch itself, and takes no `mapping`. */
function validatedSchemas(document: OpenApiDocument): unknown {
  return JSON.parse(JSON.stringify(document.components.schemas), (key, value) =>
    key === 'discriminator' ? { propertyName: value.propertyName } : value,
  );
}

function extensionKeywords(node: unknown, found = new Set<string>()): Set<string> {
  if (node === null || typeof node !== 'object') return found;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) found.add(key);
    else extensionKeywords(value, found);
  }
  return found;
}
