import { expect, test } from 'vitest';
import { polling } from '../generated/constants.ts';
import { longestPollMs, shortestPollMs } from '../generated/essentials.ts';
import { type Pace, pollDelay } from './poll-delay.ts';

const usual: Pace = { pollInterval: undefined, elapsed: 0, remaining: undefined, failures: 0 };
const chances = [0, 0.25, 0.5, 0.999];

test('a fixed interval is used as it is, also after failures', () => {
  expect(pollDelay({ ...usual, pollInterval: 3, remaining: 60_000, failures: 4 }, () => 0.5)).toBe(3);
});

test('where nothing is known, delays spread over the advice', () => {
  expect(pollDelay(usual, () => 0)).toBe(shortestPollMs);
  expect(pollDelay(usual, () => 0.5)).toBe((shortestPollMs + longestPollMs) / 2);
});

test('no delay is shorter than advised, nor longer than a little over four times the longest advice', () => {
  for (const random of chances) {
    for (let elapsed = 0; elapsed < 4_000_000; elapsed += 37_000) {
      for (const remaining of [undefined, -1, 0, 1, 9_999, 14_000, 16_000, 31_000, 600_000, 1e9]) {
        for (const failures of [0, 1, 2, 30]) {
          const delay = pollDelay({ ...usual, elapsed, remaining, failures }, () => random);
          expect(delay).toBeGreaterThanOrEqual(polling.intervalMs.minimum);
          expect(delay).toBeLessThanOrEqual(polling.intervalMs.maximum * 4 * 1.05);
        }
      }
    }
  }
});

test.each([
  [12_000, 12_000],
  [16_000, 16_000],
  [30_000, 15_000],
  [31_000, 31_000 / 3],
])('an end in %i ms is met in equal steps of %d ms', (remaining, expected) => {
  expect(pollDelay({ ...usual, remaining }, () => 0)).toBeCloseTo(expected);
});

test('a long task is looked at less often, but its end is not missed by more than a tenth', () => {
  expect(pollDelay({ ...usual, elapsed: 300_000, remaining: 300_000 }, () => 0)).toBe(30_000);
  expect(pollDelay({ ...usual, elapsed: 3_000_000, remaining: 600_000 }, () => 0)).toBe(60_000);
});

test('failures in a row double the delay', () => {
  const delays = [1, 2, 3, 4].map((failures) => pollDelay({ ...usual, failures }, () => 0));
  expect(delays).toEqual([10_000, 20_000, 40_000, 60_000]);
});

test('equal waits do not look in the same moment', () => {
  const delays = chances.map((random) => pollDelay({ ...usual, remaining: 50_000 }, () => random));
  expect(new Set(delays).size).toBe(chances.length);
});
