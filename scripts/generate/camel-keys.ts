import type { Range } from './read-contract.ts';

const SECONDS = /_seconds$/;
// What stands here is a part of an answer, and keeps the names of the API.
const VERBATIM = ['creation', 'completion', 'completes_with'];

/** `retry_delays_seconds: 1` becomes `retryDelaysMs: 1000`, at every depth. */
export function camelKeys(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(camelKeys);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (VERBATIM.includes(key)) return [camel(key), value];
      return SECONDS.test(key)
        ? [camel(key.replace(SECONDS, '_ms')), milliseconds(value)]
        : [camel(key), camelKeys(value)];
    }),
  );
}

function milliseconds(value: unknown): unknown {
  if (typeof value === 'number') return value * 1000;
  if (Array.isArray(value)) return value.map(milliseconds);
  const { minimum, maximum } = value as Range;
  return { minimum: minimum * 1000, maximum: maximum * 1000 };
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
