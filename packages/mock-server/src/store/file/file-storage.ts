import { randomUUID } from 'node:crypto';
import type { Storage, WorldRecord, WorldState } from '../storage.ts';
import { createFileStore } from './file-store.ts';
import { createGroupCommit } from './group-commit.ts';
import { closeDatabase, type FileDatabase, openDatabase } from './open-database.ts';

interface Kept {
  readonly number: number;
  state: (() => WorldState) | undefined;
  /** Whether the state is another one than the file has. */
  changed: boolean;
  gone: boolean;
}

/**
 * Keeps worlds in one file.
 *
 * @throws StoreError where the file cannot be used.
 */
export function openFileStorage(path: string): Storage {
  const database = openDatabase(path);
  const kept = new Map<string, Kept>();
  let numbers =
    (database.prepare('SELECT max(id) AS last FROM worlds').get() as { last: number | null }).last ?? 0;
  const saveState = database.prepare(
    'INSERT INTO worlds VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state',
  );
  const saveStates = (): void => {
    // However often a state has changed in a group, it is written once.
    for (const [name, world] of kept) {
      if (!world.changed || world.state === undefined) continue;
      saveState.run(world.number, name, JSON.stringify(world.state()));
      world.changed = false;
    }
  };
  const commits = createGroupCommit(database, saveStates, () => {
    for (const world of kept.values()) world.changed = true;
  });

  const record = (name: string, mostTasks: number, number: number, left?: WorldState): WorldRecord => {
    const world: Kept = { number, state: undefined, changed: false, gone: false };
    kept.set(name, world);
    const { store, notes, open } = createFileStore({
      database,
      commits,
      world: number,
      mostPlans: mostTasks,
      gone: () => world.gone,
    });
    const changed = (): void => {
      // A clock that is still being moved while the mock ends changes nothing that anybody will see.
      if (world.gone || !database.open) return;
      world.changed = true;
      commits.touch();
    };
    return {
      store: {
        ...store,
        // The chance that a task has drawn from is put down in one go with it.
        addPlan(plan, intent) {
          changed();
          return store.addPlan(plan, intent);
        },
      },
      notes,
      left: left && { state: left, open: open(left.clock.time) },
      follow(state) {
        world.state = state;
        changed();
      },
      changed,
      settled: commits.settled,
    };
  };

  return {
    seed: seedOf(database),
    names: () =>
      (database.prepare('SELECT name FROM worlds ORDER BY id').all() as { name: string }[]).map(
        ({ name }) => name,
      ),
    open(name, mostTasks) {
      const row = database.prepare('SELECT id, state FROM worlds WHERE name = ?').get(name) as
        | { id: number; state: string }
        | undefined;
      if (row === undefined) return record(name, mostTasks, ++numbers);
      return record(name, mostTasks, row.id, JSON.parse(row.state) as WorldState);
    },
    reset(name, mostTasks) {
      const before = kept.get(name);
      if (before) {
        before.gone = true;
        commits.write(() => {
          for (const table of ['tasks', 'intents'])
            database.prepare(`DELETE FROM ${table} WHERE world = ?`).run(before.number);
          database.prepare('DELETE FROM worlds WHERE id = ?').run(before.number);
        });
      }
      return record(name, mostTasks, ++numbers);
    },
    async close() {
      await commits.settled();
      if (database.open) closeDatabase(database);
    },
  };
}

/** The seed of a file is drawn when it is made: a mock that goes on with it goes on with its chance. */
function seedOf(database: FileDatabase): string {
  database.prepare("INSERT OR IGNORE INTO facts VALUES ('seed', ?)").run(randomUUID());
  return (database.prepare("SELECT value FROM facts WHERE name = 'seed'").get() as { value: string }).value;
}
