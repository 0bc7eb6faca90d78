import { expect, test } from 'vitest';
import { age, dateAndTime, duration, timeOfDay } from './duration.ts';

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1 s'],
  [1250, '1.3 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [86_400_000, '1 d'],
  [90_061_000, '1 d 1 h'],
  [-2000, '−2 s'],
])('%i ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test('an age has one unit, and is never below nothing', () => {
  expect([age(-5), age(59_999), age(60_000), age(7_300_000), age(200_000_000)]).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '2 h',
    '2 d',
  ]);
});

test('times are told in UTC', () => {
  expect(timeOfDay('2026-01-01T12:34:56.789Z')).toBe('12:34:56.789');
  expect(dateAndTime('2026-01-01T12:34:56.789Z')).toBe('2026-01-01 12:34:56');
});
