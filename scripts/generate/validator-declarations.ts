import { bodySchemas } from './body-schemas.ts';
import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

export interface DeclarationOptions {
  /** The module that holds the contract's types, as the declarations import it. */
  readonly types: string;
}

/** The types of the module that `validators` makes. */
export function validatorDeclarations(contract: Contract, { types }: DeclarationOptions): string {
  const { requests, responses } = bodySchemas(contract.document);
  const names = [...requests, ...responses];
  return `${header(contract)}import type { components } from '${types}';

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

${names.map((name) => `export const validate${name}: Validator<components['schemas']['${name}']>;`).join('\n')}

/** The schemas that stand for a whole body, or for one form of it. */
export type SchemaName =
${names.map((name) => `  | '${name}'`).join('\n')};

/** The same validators, by the name of their schema. */
export const validators: { readonly [Name in SchemaName]: Validator<components['schemas'][Name]> };
`;
}

/** The same where nothing needs to be known of the schemas but their names. */
export function untypedValidators(contract: Contract): string {
  return `${header(contract)}import type { Validator } from '../../validators.js';

/** Validators by the name of their schema. */
export const validators: Readonly<Record<string, Validator<unknown>>>;
`;
}
