import { WaitError } from './wait-error.ts';

/** The task stayed in a status that this version of the client does not know. It may go on, and be paid for. */
export class UnknownStatusError extends WaitError {
  override readonly name = 'UnknownStatusError';
  /** The task that may go on. */
  declare readonly taskId: string;
  /** The status as the server wrote it. */
  declare readonly status: string;
  /** The answer as it was read. */
  declare readonly task: unknown;
}
