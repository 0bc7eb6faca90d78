import type { ErrorObject } from 'ajv';
import type { ReadAnswer } from './contract-judge.ts';

/** The fields that an error may name for a body that breaks its schema: each is one that a validator names too. */
export function fieldsAtFault(errors: readonly ErrorObject[]): Set<string> {
  const fields = new Set<string>();
  for (const { instancePath, params } of errors) {
    const place = instancePath
      .slice(1)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .join('.');
    const named: unknown = params.missingProperty ?? params.unevaluatedProperty ?? params.additionalProperty;
    fields.add(named === undefined ? place : place === '' ? String(named) : `${place}.${named}`);
  }
  return fields;
}

/** The status and the field of a refusal. */
export function refusalOf({ status, text }: ReadAnswer): {
  status: number;
  param: string | undefined;
  message: string;
} {
  const { error } = JSON.parse(text) as { error: { param?: string; message: string } };
  return { status, param: error.param, message: error.message };
}

/**
 * What a server that reads JSON has to say to a body, by its media type, its length and what a parser finds in it.
 *
 * @param limits - The most bytes that it reads, and the deepest nesting.
 * @returns The status of the refusal, or the value that is in it.
 */
export function readAs(
  text: string,
  mediaType: string | undefined,
  limits: { readonly bytes: number; readonly depth: number },
): { readonly refused: 400 | 413 | 415 } | { readonly value: unknown } {
  if (mediaType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return { refused: 415 };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limits.bytes) return { refused: 413 };
  try {
    // As it arrives: what is no Unicode has been replaced, and a mark of byte order is none of the text.
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { refused: 400 };
    return isDeeper(value, limits.depth) ? { refused: 400 } : { value };
  } catch {
    return { refused: 400 };
  }
}

function isDeeper(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1));
}
