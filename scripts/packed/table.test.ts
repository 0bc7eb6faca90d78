import { expect, test } from 'vitest';
import { putTable, tableOf } from './table.ts';

const rows = [
  {
    name: 'Node 20',
    how: 'ES modules',
    outcomes: {
      client: { kind: 'passes' },
      'mock-server': { kind: 'fails', why: 'no\n  such | file' },
      'contract-tests': { kind: 'skipped', why: 'a program for servers' },
    },
  },
] as const;

test('each cell tells what has come of it', () => {
  expect(tableOf(rows)).toBe(
    `| With    | How        | \`client\` | \`mock-server\`             | \`contract-tests\`          |
| ------- | ---------- | -------- | ------------------------- | ------------------------- |
| Node 20 | ES modules | passes   | **fails**: no such / file | – (a program for servers) |`,
  );
});

const page =
  'Before.\n\n<!-- made by pnpm packed -->\n\nold\n\n<!-- end of what pnpm packed makes -->\n\nAfter.\n';

test('the table takes the place of the one before', () => {
  expect(putTable(page, 'new')).toBe(page.replace('old', 'new'));
  expect(putTable(putTable(page, 'new'), 'newer')).toBe(page.replace('old', 'newer'));
});

test('a page without a place for it is refused', () => {
  expect(() => putTable('A page.', 'new')).toThrow('no place for the table');
});
