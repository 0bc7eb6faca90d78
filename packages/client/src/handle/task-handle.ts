import type { WaitOptions } from '../call-options.ts';
import type { CompletedTask, CreatedTask, Task } from '../task-types.ts';
import type { TaskHandleJson } from './task-handle-json.ts';

/** What may be set for a look at a task's changes. */
export type ChangesOptions = Omit<WaitOptions, 'onProgress'>;

/**
 * A task that was created, and what can be done with it.
 *
 * It has no `then` on purpose: `await client.videos.submit(…)` would then wait for the whole task, which takes minutes,
 * and would never give the handle with the id that must be stored meanwhile.
 */
export interface TaskHandle {
  /** The id of the task. */
  readonly id: string;
  /** The answer to the creation; undefined for a resumed handle. */
  readonly task: CreatedTask | undefined;
  /** Waits for the completed task: see `tasks.wait`. */
  wait(options?: WaitOptions): Promise<CompletedTask>;
  /**
   * Each change of the task, from its present state to its final one, with which it ends: a failed or cancelled task is
   * yielded, not thrown. Leaving the loop leaves the task going on.
   *
   * @throws ConfigurationError for unusable options, at once. While it is read: WaitTimeoutError at the deadline;
   *   UnknownStatusError; the aborted signal's reason; and what `tasks.get` throws.
   */
  changes(options?: ChangesOptions): AsyncIterable<Task>;
  /** Tells the waits for this task that it has probably ended: see `tasks.notify`. */
  notify(): boolean;
  /** What is to be stored for `tasks.resume`. It holds no key and no link. */
  toJSON(): TaskHandleJson;
}

/** The handle of a task that this client has created itself. */
export interface SubmittedTask extends TaskHandle {
  readonly task: CreatedTask;
}
