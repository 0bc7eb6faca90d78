import { resultLink } from '../generated/constants.ts';
import type { Task } from '../task-types.ts';
import { resultUrls } from './result-urls.ts';

/** A file of a completed task. */
export interface ResultLink {
  /** Where the file can be fetched, without a key. */
  readonly url: string;
  /**
   * Until when the link lives at least, in Unix ms. A task does not tell when it ended, so this counts from its
   * creation and the length of its work; `resultExpiresAt` is closer where you know the end.
   */
  readonly expiresAt: number;
}

/**
 * The files of a task in one form, whichever the server used: see `resultUrls`.
 *
 * @param task A task in any state, as `tasks.wait` or `tasks.get` answers it.
 * @returns Each file once, in the order of the answer; empty unless the task is completed.
 */
export function resultLinks(task: Task): ResultLink[] {
  const { duration } = task as { duration?: unknown };
  const worked = typeof duration === 'number' && duration > 0 ? duration : 0;
  const expiresAt = (task.created + worked) * 1000 + resultLink.lifetimeMs;
  return resultUrls(task).map((url) => ({ url, expiresAt }));
}
