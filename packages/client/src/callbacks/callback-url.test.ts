import { expect, test } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { requestFields } from '../generated/constants.ts';
import { createCallbackToken, sameToken } from './callback-token.ts';
import { callbackUrl } from './callback-url.ts';

test('a token is 32 random bytes as base64url', () => {
  const tokens = Array.from({ length: 50 }, createCallbackToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(50);
});

test('tokens are compared as a whole', async () => {
  expect(await sameToken('abc', 'abc')).toBe(true);
  expect(await sameToken('abc', 'abd')).toBe(false);
  expect(await sameToken('', 'abc')).toBe(false);
});

test.each([
  ['https://example.com/in', 'https://example.com/in?token=a%26b'],
  ['https://example.com/in?x=1&token=old', 'https://example.com/in?x=1&token=a%26b'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/?token=a%26b'],
])('the token joins %s', (base, expected) => {
  expect(callbackUrl(base, 'a&b')).toBe(expected);
  expect(callbackUrl(new URL(base), 'a&b')).toBe(expected);
});

test.each([
  '/in',
  'http://example.com/in',
  'ftp://localhost/',
  'https://user:word@example.com/',
  'https://example.com/#part',
  `https://example.com/${'x'.repeat(requestFields.callback_url.maxLength)}`,
])('%s cannot be a base', (base) => {
  expect(() => callbackUrl(base, 'secret-token')).toThrow(ConfigurationError);
  expect(() => callbackUrl(base, 'secret-token')).not.toThrow('secret-token');
});

test('an empty token is refused', () => {
  expect(() => callbackUrl('https://example.com/', '')).toThrow(ConfigurationError);
});
