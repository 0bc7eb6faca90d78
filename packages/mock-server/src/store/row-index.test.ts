import { expect, test } from 'vitest';
import { createRowIndex } from './row-index.ts';

test('each of many names leads to its row, and no other name to any', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `task-${(n * 7919).toString(36)}`);
  const index = createRowIndex((row, name) => names[row] === name);
  for (const [row, name] of names.entries()) {
    expect(index.row(name)).toBeUndefined();
    expect(index.add(name, row)).toBe(true);
  }
  expect(names.map((name) => index.row(name))).toEqual(names.map((_, row) => row));
  expect(index.add('task-0', 20_000)).toBe(false);
  expect(index.row('')).toBeUndefined();
  expect(index.row('task-other')).toBeUndefined();
});

test('where hashes are the same, the names decide', () => {
  // Found by going through numbers: FNV-1a gives both the same 32 bits.
  const [one, other] = ['costarring', 'liquid'];
  const index = createRowIndex((row, name) => [one, other][row] === name);
  index.add(one, 0);
  expect(index.row(other)).toBeUndefined();
  index.add(other, 1);
  expect([index.row(one), index.row(other)]).toEqual([0, 1]);
});
