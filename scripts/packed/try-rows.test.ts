import { expect, test } from 'vitest';
import { RowError } from './processes.ts';
import { type Bench, type Row, SkippedError, type Try } from './row.ts';
import { tryRows } from './try-rows.ts';

const bench: Bench = {
  folder: '',
  installed: '',
  tarballs: { client: '', 'mock-server': '', 'contract-tests': '' },
  tools: undefined,
};
const passes: Try = async () => {};
const breaks: Try = async () => {
  throw new RowError('it ended with 1');
};

async function outcomes(row: Partial<Row>): Promise<string[]> {
  const tries = { client: passes, 'mock-server': passes, 'contract-tests': passes, ...row.tries };
  const [tried] = await tryRows([{ name: 'a', how: 'b', ...row, tries }], bench, () => {});
  return Object.values(tried?.outcomes ?? {}).map((one) =>
    one.kind === 'passes' ? 'passes' : `${one.kind}: ${one.why}`,
  );
}

test('a cell passes, fails with what was told, or says why it was not tried', async () => {
  const tries = { client: passes, 'mock-server': breaks, 'contract-tests': 'a program for servers' };
  expect(await outcomes({ tries })).toEqual([
    'passes',
    'fails: it ended with 1',
    'skipped: a program for servers',
  ]);
});

test('what this machine lacks is skipped', async () => {
  const client: Try = async () => {
    throw new SkippedError('no Chromium');
  };
  expect((await outcomes({ tries: { client, 'mock-server': passes, 'contract-tests': passes } }))[0]).toBe(
    'skipped: no Chromium',
  );
});

test('a fault that is known is told as such, and only where it is met', async () => {
  const tries = { client: passes, 'mock-server': breaks, 'contract-tests': passes };
  const known = { client: 'Yarn cannot', 'mock-server': 'Yarn cannot' };
  expect(await outcomes({ tries, known })).toEqual(['passes', 'known: Yarn cannot', 'passes']);
});
