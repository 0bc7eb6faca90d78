import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { waitingTable } from '../../../../bench/waiting.ts';

test('the page on waiting shows the table that the simulation gives', () => {
  const page = readFileSync(new URL('../../../../docs/waiting.md', import.meta.url), 'utf8');
  const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-+/g, '-');
  expect(plain(page)).toContain(plain(waitingTable()));
});
