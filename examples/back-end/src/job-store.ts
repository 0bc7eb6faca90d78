import { EventEmitter, on } from 'node:events';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { TaskHandleJson } from '@videoretalk/client';
import { isOver, type Job } from './job.ts';

interface Entry {
  /** What `client.tasks.resume` takes after a restart. */
  readonly handle: TaskHandleJson;
  readonly job: Job;
}

/** Keeps what is known of each task. Yours would be a table of your database. */
export interface JobStore {
  add(handle: TaskHandleJson, job: Job): void;
  update(job: Job): void;
  get(id: string): Job | undefined;
  /** Those to go on with after a restart. */
  unfinished(): TaskHandleJson[];
  handle(id: string): TaskHandleJson | undefined;
  /** The present state of a job, and each later one, up to its end. */
  changes(id: string, signal: AbortSignal): AsyncGenerator<Job>;
}

/**
 * Keeps jobs in a JSON file.
 *
 * @param file - it is made with the first job
 */
export function openJobStore(file: string): JobStore {
  const entries = new Map<string, Entry>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>) : [],
  );
  const updates = new EventEmitter().setMaxListeners(0);

  const save = (entry: Entry): void => {
    entries.set(entry.job.id, entry);
    // A crash while this is written leaves the old file.
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${file}.new`, file);
    updates.emit(entry.job.id, entry.job);
  };

  return {
    add: (handle, job) => save({ handle, job }),
    update(job) {
      const entry = entries.get(job.id);
      // A callback and a look-up may tell of the same end.
      if (entry && !isOver(entry.job)) save({ ...entry, job });
    },
    get: (id) => entries.get(id)?.job,
    unfinished: () => [...entries.values()].filter(({ job }) => !isOver(job)).map(({ handle }) => handle),
    handle: (id) => entries.get(id)?.handle,
    async *changes(id, signal) {
      const later = on(updates, id, { signal });
      const present = entries.get(id)?.job;
      if (present === undefined) return;
      yield present;
      if (isOver(present)) return;
      for await (const [job] of later as AsyncIterable<[Job]>) {
        yield job;
        if (isOver(job)) return;
      }
    },
  };
}
