import { resultUrls, type Task } from '@videoretalk/client';

/** What the front end is told of a task. */
export type Job = { readonly id: string } & (
  | { readonly state: 'waiting' }
  | { readonly state: 'working'; readonly progress: number }
  | { readonly state: 'done'; readonly video: string }
  | { readonly state: 'failed'; readonly code: string; readonly message: string }
  | { readonly state: 'cancelled' }
  /** The task could not be looked up. It may go on all the same. */
  | { readonly state: 'lost'; readonly message: string }
);

/** Whether nothing more will become of a job. */
export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

export function jobOf(task: Task): Job {
  const { id } = task;
  switch (task.status) {
    case 'pending':
      return { id, state: 'waiting' };
    case 'completed': {
      const [video] = resultUrls(task);
      if (video !== undefined) return { id, state: 'done', video };
      return { id, state: 'failed', code: 'no_result', message: 'The task has completed without a video.' };
    }
    case 'cancelled':
      return { id, state: 'cancelled' };
    case 'failed': {
      const { code, message } = task.error;
      // Some servers tell a cancelled task in this way.
      return code === 'request_cancelled'
        ? { id, state: 'cancelled' }
        : { id, state: 'failed', code, message };
    }
    default:
      return { id, state: 'working', progress: task.progress };
  }
}
