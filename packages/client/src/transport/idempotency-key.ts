import { ConfigurationError } from '../errors/configuration-error.ts';
import type { headerParameters } from '../generated/constants.ts';
import { idempotencyKeyPattern } from '../generated/essentials.ts';

const name = 'Idempotency-Key' satisfies keyof typeof headerParameters.createVideoRetalkGeneration;
const pattern = new RegExp(idempotencyKeyPattern);

/** The header as `Headers` spells it, so that it replaces any of the same name. */
export const idempotencyHeader = name.toLowerCase();

/**
 * The key of one creation: the given one, or a new one.
 *
 * @throws ConfigurationError, which never repeats the value: it could be a secret put in the wrong place.
 */
export function idempotencyKeyOf(given: string | undefined, apiKey: string): string {
  // Browsers offer `randomUUID` to pages from a secure origin only.
  const key = given === undefined ? globalThis.crypto?.randomUUID?.() : given;
  if (typeof key === 'string' && pattern.test(key) && key !== apiKey) return key;
  throw new ConfigurationError(
    'idempotencyKey',
    `is missing, or the API key, or does not match ${idempotencyKeyPattern}`,
    'A UUID does.',
  );
}

/**
 * Refuses the header among the additional ones: errors would name another key than the one that was sent, and a
 * client's header would give all its creations the same key.
 *
 * @throws ConfigurationError
 */
export function refuseIdempotencyHeader(headers: Record<string, string>): Record<string, string> {
  if (!Object.hasOwn(headers, idempotencyHeader)) return headers;
  throw new ConfigurationError(
    'headers',
    `holds ${name}`,
    'Give it as `generate(request, { idempotencyKey })`.',
  );
}
