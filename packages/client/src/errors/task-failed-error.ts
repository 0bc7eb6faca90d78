import type { FailedTask } from '../task-types.ts';
import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The task ended as failed. It is not charged. */
export class TaskFailedError extends VideoRetalkError {
  override readonly name = 'TaskFailedError';
  /** The task as it was read. `task.error` tells why it failed. */
  readonly task: FailedTask;

  constructor(task: FailedTask, exchange: Exchange) {
    const { code, message } = task.error ?? {};
    super(describe(`Task ${task.id} failed (${code ?? 'no code'}): ${message ?? 'no message'}`, exchange));
    this.task = task;
  }
}
