import { ContractError, keysOf } from './contract-error.ts';
import { exampleOf } from './need-examples.ts';
import { type OpenedContract, openContract } from './open-contract.ts';

export interface Contract {
  /** The file's name, for the header of what is made from it. */
  readonly name: string;
  /** The document with every `$ref` to another file drawn in. */
  readonly document: OpenApiDocument;
}

/** The parts of an OpenAPI 3.1 document that generation reads. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Response>>;
    readonly examples?: Readonly<Record<string, Example>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
  readonly 'x-simulation'?: Readonly<Record<string, unknown>>;
  readonly 'x-scenarios'?: readonly unknown[];
  readonly 'x-stray-errors'?: {
    readonly older: Readonly<Record<string, unknown>>;
    readonly gateway: Readonly<Record<string, string>>;
  };
}

export interface SecurityScheme {
  readonly description?: string;
  /** Of a key: the header that carries it. */
  readonly name?: string;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly callbacks?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Operation>>>>>
  >;
  readonly 'x-polling'?: { readonly interval_seconds: Range };
  readonly 'x-callback-delivery'?: {
    readonly timeout_seconds: number;
    readonly retry_delays_seconds: readonly number[];
    readonly follow_redirects: boolean;
  };
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

export interface Response {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean } | Reference>>;
  readonly content?: Content;
}

export type Content = Readonly<Record<string, MediaType>>;

export interface MediaType {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
}

export interface Example {
  readonly value: unknown;
}

export interface Reference {
  readonly $ref: string;
}

export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/**
 * Reads a contract, with everything that it refers to.
 *
 * @throws ContractError with everything that is wrong with its text, each with its file, line and column.
 */
export async function readContract(file: string): Promise<Contract> {
  return soundContract(await openContract(file));
}

/**
 * A contract whose text is read, unless something is wrong with it.
 *
 * @throws ContractError with everything that is, each with its file, line and column.
 */
export function soundContract({ contract, problems }: OpenedContract): Contract {
  if (contract !== undefined && problems.length === 0) return contract;
  throw new ContractError(
    problems.map(({ message, place: { file: source, line, column } }) => ({
      message: `${[source, line, column].filter((part) => part !== undefined).join(':')}: ${message}`,
    })),
  );
}

/** Follows a `$ref` within the document; what is no reference comes back as it is. */
export function resolve<T>(document: OpenApiDocument, node: T | Reference): T {
  if (node === null || typeof node !== 'object' || !('$ref' in node) || typeof node.$ref !== 'string')
    return node as T;
  const target = keysOf(node.$ref).reduce<unknown>(
    (parent, key) => (parent as Record<string, unknown> | undefined)?.[key],
    document,
  );
  if (target === undefined)
    throw new ContractError([{ message: `the contract refers to ${node.$ref}, which is not there` }]);
  return resolve<T>(document, target as T | Reference);
}

/**
 * Says what a contract lacks for the simulator.
 *
 * @param at - A JSON Pointer to the place where it belongs.
 */
export function demand<T>(value: T | undefined, what: string, at?: string): T {
  if (value !== undefined) return value;
  const place = at === undefined ? '' : ', which belongs here';
  throw new ContractError([{ message: `the contract lacks ${what}${place}`, at, example: exampleOf(what) }]);
}

/** The schema of a JSON body. */
export function jsonBody(
  holder: { readonly content?: Readonly<Record<string, MediaType>> } | undefined,
  what: string,
  at?: string,
): MediaType {
  return demand(holder?.content?.['application/json'], what, at);
}

/** A schema of the contract, by its name. */
export function schemaNamed(document: OpenApiDocument, name: string): Schema {
  return demand(document.components.schemas[name], `the schema ${name}`, '#/components/schemas');
}
