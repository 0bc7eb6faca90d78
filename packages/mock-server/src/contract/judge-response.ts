import type { SchemaError, Validator } from '../generated/validators.js';
import type { LoadedContract } from './loaded-contract.ts';

/** What a contract says of one answer of an operation. */
interface ResponseRule {
  readonly mediaType: string | null;
  readonly schema: string | null;
  readonly headers: readonly string[];
}

type ResponseRules = Readonly<Record<string, Readonly<Record<string, ResponseRule>>>>;

/** For each schema that is a union of states: the schema of each of them, by its status. */
type Forms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An answer, as far as it is judged. */
export interface JudgedAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** The plain data that the text was made from, where it is at hand: it need not be read again. */
  readonly value?: unknown;
}

/**
 * Why an answer breaks its contract, or `undefined` where it keeps it: status, media type, headers and body are judged.
 *
 * @param responses - The contract's answers, by operation and status.
 * @param forms - The states of unions, so that a breach is told by the state at hand and not by all of them.
 */
export function judgeResponse(
  responses: object,
  validators: LoadedContract['validators'],
  operation: string,
  { status, headers, text, value }: JudgedAnswer,
  forms: Forms = {},
): string | undefined {
  const documented = (responses as ResponseRules)[operation];
  if (documented === undefined) return `the contract has no operation ${operation}`;
  const rule = documented[status];
  if (rule === undefined) return `${operation} documents no status ${status}`;
  const missing = rule.headers.find((name) => headers[name.toLowerCase()] === undefined);
  if (missing !== undefined) return `the header ${missing} is missing`;
  if (rule.mediaType === null) return text === '' ? undefined : `a ${status} has no body`;
  const contentType = headers['content-type'];
  const mediaType = contentType === rule.mediaType ? contentType : contentType?.split(';')[0]?.trim();
  if (mediaType !== rule.mediaType)
    return `the media type is ${mediaType ?? 'missing'}, not ${rule.mediaType}`;
  if (rule.mediaType !== 'application/json' || rule.schema === null) return undefined;
  return value === undefined
    ? judgeBody(validators, rule.schema, text, forms)
    : judgeValue(validators, rule.schema, value, forms);
}

/** Why the text of a body breaks a schema, or `undefined`. */
export function judgeBody(
  validators: LoadedContract['validators'],
  schema: string,
  text: string,
  forms: Forms = {},
): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `the body is no JSON: ${(error as Error).message}`;
  }
  return judgeValue(validators, schema, value, forms);
}

/** Why what a body says breaks a schema, or `undefined`. */
export function judgeValue(
  validators: LoadedContract['validators'],
  schema: string,
  value: unknown,
  forms: Forms,
): string | undefined {
  // Of a union only the form of its status can fit: the others need not be tried, and would blur what is told.
  const name = forms[schema]?.[(value as { status?: string } | null)?.status ?? ''] ?? schema;
  const validate: Validator<unknown> | undefined = validators[name];
  if (validate === undefined) return `the contract has no schema ${name}`;
  return validate(value) ? undefined : `the body is no ${name}: ${explain(validate.errors ?? [])}`;
}

/** The deepest breach says most: above it stand only the alternatives that it spoils. */
function explain(errors: readonly SchemaError[]): string {
  const depth = ({ instancePath }: SchemaError): number => instancePath.split('/').length;
  const [worst] = [...errors].sort((a, b) => depth(b) - depth(a));
  return worst ? `${worst.instancePath || '/'} ${worst.message ?? worst.keyword}` : 'no reason given';
}
