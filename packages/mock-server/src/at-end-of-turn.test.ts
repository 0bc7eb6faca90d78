import { expect, test } from 'vitest';
import { atEndOfTurn } from './at-end-of-turn.ts';

test('what is handed over in one turn is done together, in order, once the promises of the turn are through', async () => {
  const done: string[] = [];
  atEndOfTurn(() => void done.push('first'));
  await Promise.resolve();
  atEndOfTurn(() => void done.push('second'));
  expect(done).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(['first', 'second']);
});

test('what is handed over meanwhile is done in the next turn', async () => {
  const done: string[] = [];
  await new Promise<void>((resolve) => {
    atEndOfTurn(() => atEndOfTurn(resolve));
    atEndOfTurn(() => void done.push('second'));
  });
  expect(done).toEqual(['second']);
});

test('much is not held back until the end of the turn, and keeps its order', async () => {
  const all = Array.from({ length: 100 }, (_, n) => n);
  const done: number[] = [];
  for (const n of all) atEndOfTurn(() => void done.push(n));
  expect(done.length).toBeGreaterThan(all.length / 2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual(all);
});
