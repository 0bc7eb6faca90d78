import type { Task } from '../task-types.ts';
import { WaitError } from './wait-error.ts';

/** The wait reached its deadline. The task itself goes on, and is paid for. */
export class WaitTimeoutError extends WaitError {
  override readonly name = 'WaitTimeoutError';
  /** The task that goes on: wait for it again with this id. */
  declare readonly taskId: string;
  /** The task as it was last read, or undefined where no look-up had succeeded. */
  declare readonly lastTask: Task | undefined;
  /** The deadline that was reached, in ms. */
  declare readonly timeout: number;
}
