import { ConfigurationError } from '../errors/configuration-error.ts';
import type { headerParameters } from '../generated/constants.ts';
import { idempotencyKeyPattern } from '../generated/essentials.ts';

const pattern = new RegExp(idempotencyKeyPattern);

/** The header as `Headers` spells it, so that it replaces any of the same name. */
export const idempotencyHeader = 'idempotency-key' satisfies Lowercase<
  keyof typeof headerParameters.createVideoRetalkGeneration
>;

/**
 * The key of one creation: the given one, or a new one.
 *
 * @throws ConfigurationError, which never repeats the value: it could be a secret put in the wrong place.
 */
export function idempotencyKeyOf(
  apiKey: string,
  // Browsers offer `randomUUID` to pages from a secure origin only.
  key: string | undefined = globalThis.crypto?.randomUUID?.(),
): string {
  if (typeof key === 'string' && pattern.test(key) && key !== apiKey) return key;
  throw new ConfigurationError(
    'idempotencyKey',
    `is missing, or the API key, or does not match ${idempotencyKeyPattern}`,
    'Give a UUID.',
  );
}
