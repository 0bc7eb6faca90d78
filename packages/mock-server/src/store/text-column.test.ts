import { expect, test } from 'vitest';
import { createTextColumn } from './text-column.ts';

test('each row has its text, of whatever characters and length', () => {
  const texts = ['', 'a', '\uFEFFé', '日本語'.repeat(9000), '🎬'.repeat(7000), 'x'.repeat(100_000)];
  const column = createTextColumn(texts.length);
  for (const [row, text] of texts.entries()) column.put(row, text);
  expect(texts.map((_, row) => column.text(row))).toEqual(texts);
});

test('a row that is written again has its new text, and its neighbours stay', () => {
  const column = createTextColumn(3);
  for (const [row, text] of ['a', 'b', 'c'].entries()) column.put(row, text);
  column.put(1, 'a longer text');
  column.trim();
  expect([0, 1, 2].map((row) => column.text(row))).toEqual(['a', 'a longer text', 'c']);
  column.put(0, 'é'.repeat(20_000));
  expect([0, 1, 2].map((row) => column.text(row))).toEqual(['é'.repeat(20_000), 'a longer text', 'c']);
});

test('a row can be asked for a part of its text', () => {
  const column = createTextColumn(2);
  column.put(0, 'before');
  column.put(1, '["task-1","x"]');
  expect(column.has(1, 2, 'task-1')).toBe(true);
  expect(column.has(1, 2, 'task-2')).toBe(false);
  expect(column.has(1, 12, '"]')).toBe(true);
  // Nothing is read past the end of a row, or of all.
  expect([column.has(0, 0, 'before["'), column.has(1, 12, '"]x')]).toEqual([false, false]);
});
