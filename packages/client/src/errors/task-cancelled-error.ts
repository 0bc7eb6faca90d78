import type { CancelledTask, FailedTask } from '../task-types.ts';
import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The task was cancelled: by its status, or as a failed task with the code `request_cancelled`. */
export class TaskCancelledError extends VideoRetalkError {
  override readonly name = 'TaskCancelledError';
  /** The task as it was read. */
  readonly task: CancelledTask | FailedTask;

  constructor(task: CancelledTask | FailedTask, exchange: Exchange) {
    super(describe(`Task ${task.id} was cancelled.`, exchange));
    this.task = task;
  }
}
