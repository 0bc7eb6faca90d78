import type { SchemaError, Validator } from '../generated/validators.js';
import type { ReadableHeaders } from '../http/json-answer.ts';
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

export interface Answer {
  readonly status: number;
  readonly headers: ReadableHeaders;
  readonly text: string;
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
  { status, headers, text }: Answer,
  forms: Forms = {},
): string | undefined {
  const documented = (responses as ResponseRules)[operation];
  if (documented === undefined) return `the contract has no operation ${operation}`;
  const rule = documented[status];
  if (rule === undefined) return `${operation} documents no status ${status}`;
  const missing = rule.headers.find((name) => !headers.has(name.toLowerCase()));
  if (missing !== undefined) return `the header ${missing} is missing`;
  if (rule.mediaType === null) return text === '' ? undefined : `a ${status} has no body`;
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim();
  if (mediaType !== rule.mediaType)
    return `the media type is ${mediaType ?? 'missing'}, not ${rule.mediaType}`;
  if (rule.mediaType !== 'application/json' || rule.schema === null) return undefined;
  return judgeBody(validators, rule.schema, text, forms);
}

/** Why the text of a body breaks a schema, or `undefined`. */
export function judgeBody(
  validators: LoadedContract['validators'],
  schema: string,
  text: string,
  forms: Forms = {},
): string | undefined {
  const validate: Validator<unknown> | undefined = validators[schema];
  if (validate === undefined) return `the contract has no schema ${schema}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `the body is no JSON: ${(error as Error).message}`;
  }
  if (validate(value)) return undefined;
  const form = forms[schema]?.[(value as { status?: string } | null)?.status ?? ''];
  const closer = form === undefined ? undefined : validators[form];
  const errors = closer && !closer(value) ? closer.errors : validate.errors;
  return `the body is no ${closer ? form : schema}: ${explain(errors ?? [])}`;
}

/** The deepest breach says most: above it stand only the alternatives that it spoils. */
function explain(errors: readonly SchemaError[]): string {
  const depth = ({ instancePath }: SchemaError): number => instancePath.split('/').length;
  const [worst] = [...errors].sort((a, b) => depth(b) - depth(a));
  return worst ? `${worst.instancePath || '/'} ${worst.message ?? worst.keyword}` : 'no reason given';
}
