import { ConfigurationError } from '../errors/configuration-error.ts';
import { callbackUrlMaxLength, callbackUrlPattern } from '../generated/essentials.ts';
import { tokenParameter } from './token-parameter.ts';

/**
 * Builds the `callback_url` of a creation.
 *
 * @param base Where your receiver listens. A query is kept.
 * @param token The secret, as `createCallbackToken` makes it.
 * @returns The URL with the secret in its query. Treat it as a secret too.
 * @throws ConfigurationError for what the API would refuse by its form: the addresses are checked by the server alone,
 *   and plain http is let through for a local one, which only the mock takes.
 */
export function callbackUrl(base: string | URL, token: string): string {
  const fix = 'Give an address like https://example.com/callbacks.';
  if (!URL.canParse(base)) throw new ConfigurationError('base', 'is not an absolute URL', fix);
  const url = new URL(base);
  const local = url.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (!local && !new RegExp(callbackUrlPattern).test(url.href))
    throw new ConfigurationError('base', 'is not https', fix);
  if (url.username || url.password) throw new ConfigurationError('base', 'holds a user or password', fix);
  if (url.hash) throw new ConfigurationError('base', 'holds a fragment', fix);
  url.searchParams.set(tokenParameter, checkToken(token));
  if (url.href.length > callbackUrlMaxLength) {
    throw new ConfigurationError(
      'base',
      `makes a URL of more than ${callbackUrlMaxLength} characters`,
      'Shorten it.',
    );
  }
  return url.href;
}

/** Checks a secret. @throws ConfigurationError, which never repeats it. */
export function checkToken(token: unknown): string {
  if (typeof token === 'string' && token !== '') return token;
  throw new ConfigurationError(
    'token',
    'is not a string, or empty',
    'Make one with `createCallbackToken()`.',
  );
}
