import type { CreatedTask } from '../task-types.ts';

/** A task to wait for: the answer to its creation, a stored handle, or an object with the id alone. */
export interface TaskReference {
  /** The id from the answer to the creation. */
  readonly id: string;
  /** When it was created, in Unix seconds. */
  readonly created?: number | undefined;
  /** What the creation told of it. */
  readonly task_info?: Partial<Pick<CreatedTask['task_info'], 'estimated_time'>> | undefined;
}
