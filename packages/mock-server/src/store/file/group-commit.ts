import { StoreUnavailable } from '../store-unavailable.ts';
import type { FileDatabase } from './open-database.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setImmediate } = globalThis;

/** Commits in groups: what is written in one turn of the event loop reaches the disk in one go. */
export interface GroupCommit {
  /** Writes now; it is safe once `settled` has resolved. What is written in one call is kept as a whole, or not at all. */
  write<T>(work: () => T): T;
  /** Something will have to be written that is asked for only when the group ends. */
  touch(): void;
  /** How many groups have been lost. What was counted meanwhile has to be counted anew. */
  readonly lost: number;
  /** Resolves once all that has been written so far is safe. It rejects where that was lost. */
  settled(): Promise<void>;
}

interface Group {
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  /** Why it is lost already. */
  fault?: unknown;
}

/**
 * @param beforeCommit - Writes what belongs to the group as a whole.
 * @param onLost - Is told that a group is lost.
 */
export function createGroupCommit(
  database: FileDatabase,
  beforeCommit: () => void,
  onLost: () => void,
): GroupCommit {
  let group: Group | undefined;
  let lost = 0;
  const savepoint = database.prepare('SAVEPOINT one');
  const release = database.prepare('RELEASE one');

  const commit = (): void => {
    const { resolve, reject, fault } = group as Group;
    try {
      if (fault !== undefined) throw fault;
      beforeCommit();
      database.exec('COMMIT');
      group = undefined;
      resolve();
    } catch (error) {
      group = undefined;
      lost += 1;
      onLost();
      // A disk that is full has ended the transaction already.
      if (database.inTransaction) database.exec('ROLLBACK');
      reject(asRefusal(error));
    }
  };

  const begin = (): void => {
    if (group) return;
    refusable(() => database.exec('BEGIN IMMEDIATE'));
    let resolve = (): void => {};
    let reject = (_error: unknown): void => {};
    const done = new Promise<void>((fulfil, refuse) => {
      resolve = fulfil;
      reject = refuse;
    });
    // Who does not wait for it does not want to know.
    done.catch(() => {});
    group = { done, resolve, reject };
    // After all that the requests of this turn still write.
    setImmediate(commit);
  };

  return {
    write(work) {
      begin();
      savepoint.run();
      try {
        const result = work();
        release.run();
        return result;
      } catch (error) {
        // A disk that is full has ended the transaction already, and with it the whole group.
        if (database.inTransaction) database.exec('ROLLBACK TO one; RELEASE one');
        else if (group) group.fault = error;
        throw asRefusal(error);
      }
    },
    touch: begin,
    get lost() {
      return lost;
    },
    settled: () => group?.done ?? Promise.resolve(),
  };
}

/** What the disk refuses is no defect of the mock: it may be done later. */
function asRefusal(error: unknown): unknown {
  const { code = '', message } = error as { readonly code?: string; readonly message: string };
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|NOMEM)/.test(code)
    ? new StoreUnavailable(`the file cannot be written: ${message} (${code})`)
    : error;
}

function refusable(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw asRefusal(error);
  }
}
