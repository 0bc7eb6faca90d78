import type { SchemaError } from '../generated/control-validators.js';

/** Why a body is refused: the field at fault, what is allowed, and what came. */
export interface BodyProblem {
  readonly code: 'missing_required_params' | 'invalid_parameters' | 'invalid_json';
  readonly message: string;
  readonly param?: string;
}

/** Tells the first breach of a body's schema. */
export function bodyProblem(errors: readonly SchemaError[], body: unknown): BodyProblem {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    return { code: 'invalid_json', message: 'The request body must be a JSON object' };
  const [telling = errors[0]] = errors.filter((error) => isTelling(error, errors));
  if (telling === undefined)
    return { code: 'invalid_parameters', message: 'The request body breaks its schema' };
  const { keyword, params, instancePath, message = keyword } = telling;
  const place = instancePath.slice(1).replaceAll('/', '.');
  const under = (name: unknown): string => (place === '' ? `${name}` : `${place}.${name}`);
  if (keyword === 'required') {
    const param = under(params.missingProperty);
    return { code: 'missing_required_params', message: `Missing required parameter: ${param}`, param };
  }
  if (keyword === 'unevaluatedProperties' || keyword === 'additionalProperties') {
    const param = under(params.unevaluatedProperty ?? params.additionalProperty);
    return { code: 'invalid_parameters', message: `${param} is no field of this request`, param };
  }
  if (keyword === 'minProperties' || keyword === 'maxProperties')
    return { code: 'invalid_parameters', message: `The request body must have exactly one of its fields` };
  if (keyword === 'discriminator') {
    const param = under(params.tag);
    return { code: 'invalid_parameters', message: `${param} is none of the kinds that there are`, param };
  }
  const allowed = Array.isArray(params.allowedValues)
    ? `${message}: ${params.allowedValues.join(', ')}`
    : message;
  return {
    code: 'invalid_parameters',
    message: `${place} ${allowed}, got ${shown(valueAt(body, instancePath))}`,
    param: place,
  };
}

/** That no alternative fits, and that a field belongs to none, only follows from what is wrong with the one that was meant. */
function isTelling({ keyword, instancePath }: SchemaError, errors: readonly SchemaError[]): boolean {
  if (['oneOf', 'anyOf', 'allOf', 'if'].includes(keyword)) return false;
  if (keyword !== 'unevaluatedProperties') return true;
  return !errors.some((other) => other.keyword !== keyword && other.instancePath === instancePath);
}

function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], body);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
