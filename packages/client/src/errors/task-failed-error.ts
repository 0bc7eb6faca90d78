import type { FailedTask, TaskErrorCode } from '../task-types.ts';
import { WaitError } from './wait-error.ts';

/** The task ended as failed. It is not charged. */
export class TaskFailedError extends WaitError {
  override readonly name = 'TaskFailedError';
  /** The task as it was read. `task.error` tells why it failed. */
  declare readonly task: FailedTask;
  /** `task.error.code`; undefined where the server tells none. */
  declare readonly code: TaskErrorCode | undefined;
}
