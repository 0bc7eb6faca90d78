import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The task stayed in a status that this version of the client does not know. It may go on, and be paid for. */
export class UnknownStatusError extends VideoRetalkError {
  override readonly name = 'UnknownStatusError';
  readonly taskId: string;
  /** The status as the server wrote it. */
  readonly status: string;
  /** The answer as it was read. */
  readonly task: unknown;

  constructor(taskId: string, status: string, task: unknown, exchange: Exchange) {
    super(
      describe(
        `Task ${taskId} stays in the status "${status}", which this version of the client does not know. Update the client, or read the task with \`tasks.get\`.`,
        exchange,
      ),
    );
    this.taskId = taskId;
    this.status = status;
    this.task = task;
  }
}
