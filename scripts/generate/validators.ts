import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';
import { header } from './header.ts';
import {
  type Content,
  type Contract,
  type OpenApiDocument,
  type Operation,
  resolve,
} from './read-contract.ts';

/** Words of OpenAPI that say nothing to a validator. */
const annotations = ['components', 'example', 'discriminator', 'externalDocs', 'xml'];

/** Validators as code that needs no Ajv, no compilation and no `eval` where it runs. */
export async function validators(contract: Contract): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  ajv.addVocabulary([...annotations, ...extensionKeywords(contract.document)]);
  ajv.addSchema({ $id: 'contract', components: contract.document.components }, 'contract');
  const roots = bodySchemas(contract.document);
  for (const name of roots) ajv.addSchema({ $id: name, $ref: `contract#/components/schemas/${name}` });

  const code = standalone.default(ajv, Object.fromEntries(roots.map((name) => [`validate${name}`, name])));
  // The code calls a few helpers of Ajv by `require`; they are drawn in.
  const bundled = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, sourcefile: 'validators' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
    logLevel: 'warning',
    minifySyntax: true,
    write: false,
  });
  const [output] = bundled.outputFiles;
  if (!output) throw new Error('esbuild made no file of the validators');
  return `${header(contract)}${output.text.replace(/^\s*\/\/.*\n/gm, '')}`;
}

/** The types of the module that `validators` makes. */
export function validatorDeclarations(contract: Contract): string {
  const roots = bodySchemas(contract.document);
  return `${header(contract)}import type { components } from './schema.ts';

/** A breach of a schema, as Ajv tells it. */
export interface SchemaError {
  /** A JSON Pointer to the value at fault. */
  readonly instancePath: string;
  /** The keyword that was broken. */
  readonly keyword: string;
  /** What the keyword asked for. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Tells whether a value holds to a schema of the contract. After \`false\`, \`errors\` says why not. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaError[] | null;
}

${roots.map((name) => `export const validate${name}: Validator<components['schemas']['${name}']>;`).join('\n')}
`;
}

/**
 * The names of the schemas that stand for a whole body. Where a body has one of several forms, each form is named too,
 * so that a breach can be told by the form at hand and not by all of them.
 */
function bodySchemas(document: OpenApiDocument): string[] {
  const names = new Set<string>();
  const add = (ref: string | undefined): void => {
    const name = ref?.replace('#/components/schemas/', '');
    if (name === undefined || names.has(name)) return;
    names.add(name);
    for (const form of document.components.schemas[name]?.oneOf ?? []) add(form.$ref);
  };
  const addContent = (content: Content | undefined): void => add(content?.['application/json']?.schema.$ref);
  const addOperation = (operation: Operation): void => {
    addContent(operation.requestBody?.content);
    for (const response of Object.values(operation.responses))
      addContent(resolve(document, response).content);
    for (const expressions of Object.values(operation.callbacks ?? {}))
      for (const item of Object.values(expressions))
        for (const callback of Object.values(item)) addOperation(callback);
  };
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item)) addOperation(operation);
  return [...names];
}

function extensionKeywords(node: unknown, found = new Set<string>()): Set<string> {
  if (node === null || typeof node !== 'object') return found;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) found.add(key);
    else extensionKeywords(value, found);
  }
  return found;
}
