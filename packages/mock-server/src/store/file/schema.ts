/** Tells a file of this mock from other SQLite files: the letters "VRTM". */
export const APPLICATION_ID = 0x5652544d;

/**
 * What each version of the file adds to the one before it. A step that has been released is never changed: files that
 * it has made are out there.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE worlds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, state TEXT NOT NULL);
  CREATE TABLE tasks (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    world INTEGER NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    plan TEXT NOT NULL,
    finishes_at REAL,     -- NULL: never
    delivery TEXT,        -- what is planned for the delivery, as JSON; NULL: nothing is left to do
    UNIQUE (world, id)
  );
  CREATE INDEX open_deliveries ON tasks (world) WHERE delivery IS NOT NULL;
  CREATE INDEX ends ON tasks (world, finishes_at);
  CREATE TABLE attempts (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES tasks (place) ON DELETE CASCADE,
    attempt TEXT NOT NULL
  );
  CREATE INDEX attempts_of ON attempts (task);
  CREATE TABLE begun_attempts (
    task INTEGER NOT NULL REFERENCES tasks (place) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    begun TEXT NOT NULL,
    PRIMARY KEY (task, number)
  ) WITHOUT ROWID;
  CREATE TABLE intents (
    world INTEGER NOT NULL,
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    answer TEXT NOT NULL,
    expires_at REAL NOT NULL,
    PRIMARY KEY (world, owner, key)
  ) WITHOUT ROWID;
  CREATE INDEX intents_by_end ON intents (world, expires_at);
  `,
  // Without it, each page of a list sorts all tasks of its world.
  'CREATE INDEX tasks_by_place ON tasks (world, place)',
];
