import type { Contract, FieldRule } from '../contract/contract.ts';
import type { SchemaError } from '../generated/validators.js';

/** Why a request is refused, in the contract's terms. */
export interface RequestProblem {
  readonly code: 'missing_required_params' | 'invalid_parameters' | 'invalid_json';
  readonly message: string;
  readonly param?: string;
}

/** Tells the first breach of the request's schema: the field at fault, what is allowed, and what came. */
export function requestProblem(
  contract: Contract,
  errors: readonly SchemaError[],
  body: unknown,
): RequestProblem {
  const missing = errors
    .filter(({ keyword }) => keyword === 'required')
    .map(({ instancePath, params }) =>
      [...instancePath.split('/').slice(1), params.missingProperty].join('.'),
    );
  const [first] = missing;
  if (first !== undefined)
    return {
      code: 'missing_required_params',
      message: `Missing required parameter: ${missing.join(', ')}`,
      param: first,
    };
  const error = errors[0];
  const [, ...place] = error?.instancePath.split('/') ?? [];
  const [param] = place;
  if (param === undefined) return { code: 'invalid_json', message: 'The request body must be a JSON object' };
  if (place.length > 1) {
    const inside = place.join('.');
    const value = place.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], body);
    return {
      code: 'invalid_parameters',
      message: `${inside} ${error?.message}, got ${shown(value)}`,
      param: inside,
    };
  }
  const value = (body as Record<string, unknown>)[param];
  const rule = contract.requestFields[param] ?? {};
  const tooLong = error?.keyword === 'maxLength';
  // What has no words of its own here has those of the validator.
  const rest = worded.has(error?.keyword ?? '') ? `must be ${allowed(rule)}` : error?.message;
  return {
    code: 'invalid_parameters',
    message: tooLong
      ? `${param} must be at most ${rule.maxLength} characters long, and has ${`${value}`.length}`
      : `${param} ${rest}, got ${shown(value)}`,
    param,
  };
}

/**
 * What is wrong with the model of a request, where a path has several contracts and none of them has it: the fields that
 * it lacks then say nothing. `undefined` where the body is no object, which is told otherwise.
 */
export function modelProblem(models: readonly string[], body: unknown): RequestProblem | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { model } = body as { model?: unknown };
  if (model === undefined)
    return {
      code: 'missing_required_params',
      message: 'Missing required parameter: model',
      param: 'model',
    };
  const message = `model must be ${allowed({ enum: models })}, got ${shown(model)}`;
  return { code: 'invalid_parameters', message, param: 'model' };
}

const worded = new Set(['type', 'enum', 'minimum', 'maximum', 'format', 'pattern']);

function allowed({ type, enum: values, minimum, maximum, format, pattern }: FieldRule): string {
  if (values) return values.map((value) => JSON.stringify(value)).join(' or ');
  if (type === 'boolean') return 'true or false';
  if (minimum !== undefined || maximum !== undefined) {
    const kind = type === 'integer' ? 'an integer' : 'a number';
    if (minimum === undefined) return `${kind} of ${maximum} at most`;
    return maximum === undefined ? `${kind} of ${minimum} at least` : `${kind} from ${minimum} to ${maximum}`;
  }
  if (format === 'uri') return pattern === undefined ? 'an absolute URL' : 'an absolute https:// URL';
  return pattern === undefined ? `of the type ${type}` : `of the form ${pattern}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
