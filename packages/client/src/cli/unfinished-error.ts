import type { Task } from '../index.ts';

/** The result of a task is wanted that has not ended yet. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';
  readonly task: Task;

  constructor(task: Task) {
    super(`Task ${task.id} is not finished: it is ${task.status} at ${task.progress} %.`);
    this.task = task;
  }
}
