import { finishedTasks } from '../generated/task-examples.ts';
import type { CancelledTask, CompletedTask, FailedTask } from '../task-types.ts';

interface ByStatus {
  readonly completed: CompletedTask;
  readonly failed: FailedTask;
  readonly cancelled: CancelledTask;
}

/**
 * A task that has ended, as the contract shows it.
 *
 * @param status How it ended.
 * @param changes Fields that shall differ.
 */
export function testTask<Status extends keyof ByStatus>(
  status: Status,
  changes: Partial<ByStatus[Status]> = {},
): ByStatus[Status] {
  const task: ByStatus[Status] = structuredClone(finishedTasks[status]) as never;
  return { ...task, ...changes };
}
