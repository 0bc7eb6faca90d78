import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

test('a chosen browser goes before all others', () => {
  expect(findChromium(process.execPath)).toBe(process.execPath);
});

test('a chosen browser that is not there is an error, not a reason to skip', () => {
  expect(() => findChromium('/nowhere/chromium')).toThrow('CHROMIUM_PATH is /nowhere/chromium');
});
