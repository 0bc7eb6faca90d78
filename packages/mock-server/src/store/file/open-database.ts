import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { StoreError } from '../store-error.ts';
import { APPLICATION_ID, steps } from './schema.ts';

export type FileDatabase = InstanceType<typeof Database>;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Opens the file of a store for this process alone, and brings it to the present version. A file that cannot be used is
 * left as it is: it is judged by a connection that cannot write.
 *
 * @param versions - What each version adds to the one before it.
 * @throws StoreError where it is in use, damaged, of another program, or of a newer version.
 */
export function openDatabase(path: string, versions: readonly string[] = steps): FileDatabase {
  const header = headerOf(path);
  if (header !== undefined) {
    judgeHeader(path, header, versions.length);
    // What was broken off in the middle of making the file is undone by the one who may write.
    if (!existsSync(`${path}-journal`)) judgeContent(path);
  }
  return explained(path, () => {
    const database = new Database(path, { timeout: 0 });
    try {
      // Held until the process ends, however it ends.
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      database.exec('PRAGMA foreign_keys = ON');
      migrate(database, versions);
      database.exec('PRAGMA journal_mode = WAL');
      // A commit returns when the disk has it.
      database.exec('PRAGMA synchronous = FULL');
      // Takes the lock now, so that a second mock is told at its start.
      database.exec('BEGIN IMMEDIATE; COMMIT');
      return database;
    } catch (error) {
      releaseLocks(database);
      throw error;
    }
  });
}

/** The first bytes of a file that holds anything. */
function headerOf(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreError(`${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, bytes, 0, HEADER_BYTES, 0);
    return length === 0 ? undefined : bytes.subarray(0, length);
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${(error as Error).message}`);
  } finally {
    closeSync(file);
  }
}

/** Judges what stands at fixed places (SQLite file format, section 1.3), before anything opens the file. */
function judgeHeader(path: string, header: Buffer, newest: number): void {
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new StoreError(`${path} is no store of this mock: it is no SQLite file. Choose another name`);
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    throw new StoreError(`${path} is no store of this mock, but of another program. Choose another name`);
  const version = header.readUInt32BE(60);
  if (version > newest)
    throw new StoreError(
      `${path} is of version ${version}, and this mock knows those up to ${newest}: use the newer mock that made it`,
    );
}

/** Has SQLite check the whole file, through a connection that cannot write: no other one leaves it as it is. */
function judgeContent(path: string): void {
  const scratch = `${path}-shm`;
  const hadScratch = existsSync(scratch);
  explained(path, () => {
    const database = new Database(`${pathToFileURL(path).href}?mode=ro`, { timeout: 0 });
    try {
      // A statement that was prepared would keep the connection open, so a constraint says what a row would have said.
      database.exec(`
        CREATE TEMP TABLE found (fault TEXT CHECK (fault = 'ok'));
        INSERT INTO found SELECT * FROM pragma_quick_check(1);
      `);
    } finally {
      database.close();
      if (!hadScratch) rmSync(scratch, { force: true });
    }
  });
}

/** Closes a file, and leaves it as one file. */
export function closeDatabase(database: FileDatabase): void {
  database.exec('PRAGMA journal_mode = DELETE');
  releaseLocks(database);
}

/** Prepared statements keep a connection open until they are collected: until then it must at least hold no lock. */
function releaseLocks(database: FileDatabase): void {
  try {
    database.exec('PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema');
  } finally {
    database.close();
  }
}

/** All steps that are missing, or none of them. */
function migrate(database: FileDatabase, versions: readonly string[]): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version === versions.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of versions.slice(version)) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${versions.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Says in its own words what SQLite has to say. */
function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { code = '', message } = error as { code?: string; message: string };
    if (code.startsWith('SQLITE_BUSY'))
      throw new StoreError(`${path} is in use by another mock: end that one, or choose another file`);
    const damaged = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CONSTRAINT_CHECK'].includes(code);
    if (damaged)
      throw new StoreError(
        `${path} is damaged, as SQLite finds when it checks it. Restore a copy of it, or choose another file`,
      );
    throw new StoreError(`${path} cannot be opened: ${message}`);
  }
}
