import { expect, test } from 'vitest';
import { taskLifecycle } from '../generated/constants.ts';
import { workBegins, workEnds } from '../generated/essentials.ts';
import { showsWork, timeLeft } from './time-left.ts';

test('nothing tells, or the estimate does', () => {
  expect(timeLeft(1000, undefined, undefined, undefined)).toBeUndefined();
  expect(timeLeft(1000, 31_000, undefined, undefined)).toBe(30_000);
});

test('the pace of the work tells more than the estimate, once it has moved enough', () => {
  const first = { at: 0, progress: 20 };
  expect(timeLeft(30_000, 99_000, first, { at: 20_000, progress: 40 })).toBe(30_000);
  expect(timeLeft(30_000, 99_000, first, { at: 20_000, progress: 24 })).toBe(69_000);
  expect(timeLeft(30_000, 99_000, first, first)).toBe(69_000);
});

test('work is what the contract says of a task at work', () => {
  const { processing, pending } = taskLifecycle.states;
  expect([workBegins, workEnds]).toEqual([processing.progress.minimum, processing.progress.maximum]);
  expect(showsWork(pending.progress.minimum)).toBe(false);
  expect([workBegins, workEnds, 100].map(showsWork)).toEqual([true, true, false]);
});
