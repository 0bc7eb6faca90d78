import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createGroupCommit } from './group-commit.ts';
import { closeDatabase, openDatabase } from './open-database.ts';

// A disk that others use as well may take its time.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'group-commit-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function commitsOn(beforeCommit: () => void = () => {}) {
  const database = openDatabase(join(folder, `${++files}.db`));
  const add = (name: string) => database.exec(`INSERT INTO facts VALUES ('${name}', '')`);
  const names = () =>
    (database.prepare("SELECT name FROM facts WHERE name <> 'seed'").all() as { name: string }[]).map(
      ({ name }) => name,
    );
  return { database, add, names, commits: createGroupCommit(database, beforeCommit, () => {}) };
}

test('what is written in one turn is one group, and one write that fails takes no other with it', async () => {
  const { database, add, names, commits } = commitsOn();
  commits.write(() => add('a'));
  const first = commits.settled();
  expect(() =>
    commits.write(() => {
      add('half');
      throw new Error('no');
    }),
  ).toThrow('no');
  commits.write(() => add('b'));
  expect(commits.settled()).toBe(first);
  expect(database.inTransaction).toBe(true);
  await first;
  expect(database.inTransaction).toBe(false);
  expect(names()).toEqual(['a', 'b']);
  closeDatabase(database);
});

test('a group that cannot be committed is told to all who wait for it, and the next one is sound', async () => {
  let broken = true;
  const { database, add, names, commits } = commitsOn(() => {
    if (broken) throw new Error('the disk is full');
  });
  commits.write(() => add('a'));
  const lost = [commits.settled(), commits.settled()];
  for (const waiting of lost) await expect(waiting).rejects.toThrow('the disk is full');
  expect(commits.lost).toBe(1);
  broken = false;
  commits.write(() => add('b'));
  await commits.settled();
  expect(names()).toEqual(['b']);
  closeDatabase(database);
});
