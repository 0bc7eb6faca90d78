import type { CancelledTask, FailedTask } from '../task-types.ts';
import type { PollRecord } from './poll-record.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The task was cancelled: by its status, or as a failed task with the code `request_cancelled`. */
export class TaskCancelledError extends VideoRetalkError {
  override readonly name = 'TaskCancelledError';
  /** The task as it was read. */
  declare readonly task: CancelledTask | FailedTask;
  /** The wait's last look-ups, at most 50. */
  declare readonly history: readonly PollRecord[];
}
