import { expect, test } from 'vitest';
import { resultLink } from '../generated/constants.ts';
import { resultExpiresAt } from './result-expires-at.ts';

test('a link lives as long as the contract says', () => {
  expect(resultExpiresAt(1000)).toBe(1000 + resultLink.lifetimeMs);
  expect(() => resultExpiresAt(Number.NaN)).toThrow('finishedAtMs');
});
