import type { CancelledTask, FailedTask } from '../task-types.ts';
import { WaitError } from './wait-error.ts';

/** The task was cancelled: by its status, or as a failed task with the code `request_cancelled`. */
export class TaskCancelledError extends WaitError {
  override readonly name = 'TaskCancelledError';
  /** The task as it was read. */
  declare readonly task: CancelledTask | FailedTask;
}
