import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { closeDatabase, type FileDatabase, openDatabase } from './open-database.ts';
import { steps } from './schema.ts';

// A disk that others use as well may take its time.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'open-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [first = ''] = steps;
const versionOf = (database: FileDatabase): unknown => database.prepare('PRAGMA user_version').get();
const taskCount = (database: FileDatabase): unknown =>
  database.prepare('SELECT count(*) AS tasks FROM tasks').get();

/** A file of version 1 with one task in it. */
function fileOfFirstVersion(name: string): string {
  const path = join(folder, name);
  const database = openDatabase(path, [first]);
  database.exec(`
    INSERT INTO worlds VALUES (1, 'a-world', '{}');
    INSERT INTO tasks (world, id, revision, plan) VALUES (1, 'task-unified-1-abcdefgh', 0, '{}');
  `);
  closeDatabase(database);
  return path;
}

test('a file of an earlier version is brought to the present one, with all that is in it', () => {
  const path = fileOfFirstVersion('earlier.db');
  const later = [...steps, "ALTER TABLE tasks ADD COLUMN note TEXT NOT NULL DEFAULT 'none'"];
  const database = openDatabase(path, later);
  expect(versionOf(database)).toMatchObject({ user_version: later.length });
  expect(database.prepare('SELECT id, note FROM tasks').get()).toMatchObject({
    id: 'task-unified-1-abcdefgh',
    note: 'none',
  });
  closeDatabase(database);
});

test('where a step fails, the file stays of its version, with all that is in it', () => {
  const path = fileOfFirstVersion('stays.db');
  const broken = [...steps, 'ALTER TABLE tasks ADD COLUMN note TEXT; DROP TABLE nowhere'];
  expect(() => openDatabase(path, broken)).toThrow(/stays\.db cannot be opened: .*nowhere/);
  const database = openDatabase(path);
  expect(versionOf(database)).toMatchObject({ user_version: steps.length });
  expect(taskCount(database)).toMatchObject({ tasks: 1 });
  closeDatabase(database);
});
