import type { CreatedTask } from '../task-types.ts';
import type { Wait } from '../waiting/wait.ts';

/** A task to wait for: the answer to its creation, a stored handle, or an object with the id alone. */
export interface TaskReference {
  /** The id from the answer to the creation. */
  readonly id: string;
  /** When it was created, in Unix seconds. */
  readonly created?: number | undefined;
  /** What the creation told of it. */
  readonly task_info?: Partial<Pick<CreatedTask['task_info'], 'estimated_time'>> | undefined;
}

/** What a reference tells for a wait. */
export function factsOf({ created, task_info }: TaskReference): Pick<Wait, 'createdAt' | 'estimatedMs'> {
  const estimated = task_info?.estimated_time;
  return {
    createdAt: created === undefined ? undefined : created * 1000,
    // Zero is what a server writes that does not know.
    estimatedMs: estimated ? estimated * 1000 : undefined,
  };
}
