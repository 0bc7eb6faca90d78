import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { checkSchema } from './check-schema.ts';
import type { Contract, OpenApiDocument, Schema } from './read-contract.ts';
import { schemaName } from './schema-name.ts';

export interface AjvOptions {
  /** Whether what a body leaves out is filled in from the contract's defaults. @default false */
  readonly useDefaults?: boolean;
}

/** Words of OpenAPI that say nothing to a validator. */
const annotations = ['example', 'externalDocs', 'xml'];

/** By their document, those that fill in defaults and those that do not. */
const made = { true: new WeakMap<object, Ajv2020>(), false: new WeakMap<object, Ajv2020>() };

/**
 * An Ajv that knows every schema of a contract. There is one for each document, so that what one part of generation has
 * compiled need not be compiled for another.
 *
 * @returns `getSchema(name)` gives the validator of the schema of that name.
 */
export function ajvOf({ document }: Contract, { useDefaults = false }: AjvOptions = {}): Ajv2020 {
  const known = made[`${useDefaults}`];
  const ajv = known.get(document) ?? createAjv(document, useDefaults);
  known.set(document, ajv);
  return ajv;
}

function createAjv(document: OpenApiDocument, useDefaults: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    // Only the branch that the tag names is tried: its errors alone are told, and its defaults alone are filled in.
    discriminator: true,
    useDefaults,
    validateSchema: false,
    // A schema becomes one function, and not one copy for each place that refers to it.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  ajv.addVocabulary([...annotations, ...extensionKeywords(document)]);
  // Each schema stands alone under its name, so that it is compiled once and not once for each body that holds it.
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const alone = { ...standingAlone(schema), $id: name };
    checkSchema(alone);
    ajv.addSchema(alone);
  }
  return ajv;
}

/** Refers to other schemas by their name. Ajv reads the tag of a branch from the branch, and takes no `mapping`. */
function standingAlone(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$ref') return schemaName({ $ref: value }, 'a reference');
    return key === 'discriminator' ? { propertyName: value.propertyName } : value;
  });
}

function extensionKeywords(node: unknown, found = new Set<string>()): Set<string> {
  if (node === null || typeof node !== 'object') return found;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) found.add(key);
    else extensionKeywords(value, found);
  }
  return found;
}
