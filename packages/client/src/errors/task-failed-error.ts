import type { FailedTask, TaskErrorCode } from '../task-types.ts';
import type { PollRecord } from './poll-record.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The task ended as failed. It is not charged. */
export class TaskFailedError extends VideoRetalkError {
  override readonly name = 'TaskFailedError';
  /** The task as it was read. `task.error` tells why it failed. */
  declare readonly task: FailedTask;
  /** `task.error.code`; undefined where the server tells none. */
  declare readonly code: TaskErrorCode | undefined;
  /** The wait's last look-ups, at most 50. */
  declare readonly history: readonly PollRecord[];
}
