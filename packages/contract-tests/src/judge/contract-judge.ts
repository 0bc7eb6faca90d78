import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { JsonSchema } from './json-schema.ts';

/** An operation of a contract, as far as a fuzzer needs it. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly schema: JsonSchema; readonly required: boolean } | undefined;
  readonly statuses: readonly number[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly schema: JsonSchema;
}

/** An answer, read to its end. */
export interface ReadAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Judges requests and answers by a contract, with validators of its own: none that the mock was made from takes part. */
export interface ContractJudge {
  readonly operations: readonly Operation[];
  operation(id: string): Operation;
  /** Follows a reference, and joins what stands beside it. */
  resolve(schema: JsonSchema): JsonSchema;
  /** How a value breaks the schema of an operation's body; nothing where it keeps it. */
  bodyErrors(operation: Operation, value: unknown): readonly ErrorObject[];
  /** Whether a parameter may have this value. */
  allows(operation: Operation, parameter: Parameter, value: unknown): boolean;
  /** What is wrong with an answer, or `undefined`. */
  answerFault(
    operation: Operation,
    answer: ReadAnswer,
    asked?: { readonly head: boolean },
  ): string | undefined;
  /** What is wrong with the JSON text of a schema in `components`, or `undefined`. */
  textFault(schema: string, text: string): string | undefined;
}

type Node = Readonly<Record<string, unknown>>;
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const json = 'application/json';

/** @param document - An OpenAPI 3.1 document in one piece. */
export function createContractJudge(document: Node): ContractJudge {
  const base = 'https://contract.invalid/document';
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(document, base);
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `${base}#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };

  const settle = (node: unknown, pointer: string): { node: Node; pointer: string } => {
    const reference = (node as { $ref?: unknown } | undefined)?.$ref;
    if (typeof reference !== 'string') return { node: node as Node, pointer };
    return settle(at(document, reference.slice(1)), reference.slice(1));
  };
  const resolve = (schema: JsonSchema): JsonSchema => {
    if (schema.$ref === undefined) return schema;
    const { $ref, ...beside } = schema;
    return { ...resolve(at(document, $ref.slice(1)) as JsonSchema), ...beside };
  };

  const pointers = new Map<string, string>();
  const operations = Object.entries(document.paths as Record<string, Record<string, Node>>).flatMap(
    ([path, item]) =>
      methods.flatMap((method): Operation[] => {
        const operation = item[method];
        if (operation === undefined) return [];
        const id = String(operation.operationId);
        const pointer = `/paths/${escaped(path)}/${method}`;
        pointers.set(id, pointer);
        const parameters = ((operation.parameters ?? []) as Node[]).map((parameter, index) => {
          const place = settle(parameter, `${pointer}/parameters/${index}`);
          pointers.set(`${id} ${String(place.node.name)}`, `${place.pointer}/schema`);
          return place.node as unknown as Parameter;
        });
        const body = operation.requestBody as Node | undefined;
        const schema = (body?.content as Record<string, { schema: JsonSchema }> | undefined)?.[json]?.schema;
        return [
          {
            id,
            method: method.toUpperCase(),
            path,
            parameters,
            body: schema && { schema, required: body?.required === true },
            statuses: Object.keys(operation.responses as Node).map(Number),
          },
        ];
      }),
  );

  const answerFault: ContractJudge['answerFault'] = ({ id }, { status, headers, text }, asked) => {
    const pointer = `${pointers.get(id)}/responses/${status}`;
    const documented = at(document, pointer);
    if (documented === undefined) return `the status ${status} is not documented`;
    const { node, pointer: place } = settle(documented, pointer);
    for (const [name, header] of Object.entries((node.headers ?? {}) as Record<string, Node>))
      if (settle(header, '').node.required === true && !headers.has(name))
        return `the header ${name} is missing`;
    const contents = node.content as Record<string, Node> | undefined;
    if (contents === undefined) return text === '' ? undefined : `a ${status} has no body, and has one`;
    const mediaType = headers.get('content-type')?.split(';')[0]?.trim() ?? 'none';
    if (contents[mediaType] === undefined) return `the media type ${mediaType} is not documented`;
    if (asked?.head === true) return text === '' ? undefined : 'an answer to HEAD has no body, and has one';
    if (mediaType !== json) return undefined;
    return jsonFault(validatorAt(`${place}/content/${escaped(mediaType)}/schema`), text);
  };

  return {
    operations,
    operation(id) {
      const found = operations.find((operation) => operation.id === id);
      if (found === undefined) throw new Error(`the contract has no operation ${id}`);
      return found;
    },
    resolve,
    bodyErrors({ id }, value) {
      const validate = validatorAt(`${pointers.get(id)}/requestBody/content/${escaped(json)}/schema`);
      return validate(value) ? [] : [...(validate.errors ?? [])];
    },
    allows: ({ id }, { name }, value) => validatorAt(`${pointers.get(`${id} ${name}`)}`)(value) === true,
    answerFault,
    textFault: (schema, text) => jsonFault(validatorAt(`/components/schemas/${schema}`), text),
  };
}

function jsonFault(validate: ValidateFunction, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `the body is no JSON: ${String(error)}`;
  }
  if (validate(value)) return undefined;
  const told = (validate.errors ?? []).slice(0, 3);
  return told.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
}

function at(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Node | undefined)?.[part], root);
}
