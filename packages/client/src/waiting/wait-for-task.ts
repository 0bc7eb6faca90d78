import { TaskCancelledError } from '../errors/task-cancelled-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import type { CompletedTask, KnownTaskErrorCode, Task } from '../task-types.ts';
import { withCutOff } from '../transport/cut-off.ts';
import { beginWait } from './begin-wait.ts';
import { addBell, type Bells } from './bell.ts';
import { isFinal } from './is-final.ts';
import { nextChange } from './next-change.ts';
import { lateFor, type Seen, type Wait } from './wait.ts';

const cancelledCode: KnownTaskErrorCode = 'request_cancelled';

/** Polls a task until it has ended. See `tasks.wait` of the client. */
export async function waitForTask(wait: Wait, bells: Bells): Promise<CompletedTask> {
  const { id, signal, timeout, clock } = wait;
  const seen = beginWait(wait);
  const remove = addBell(bells, id, seen.bell);
  try {
    return await withCutOff({ signal, timeout, onTimeout: () => lateFor(wait, seen), clock }, async (cut) => {
      for (;;) {
        const task = await nextChange(wait, seen, cut);
        wait.onProgress?.(task);
        const ended = end(task, wait, seen);
        if (ended) return ended;
      }
    });
  } finally {
    remove();
  }
}

/** The changes of a task, to the final one. Each iteration begins anew, with its own deadline. */
export function watchTask(wait: Wait, bells: Bells): AsyncIterable<Task> {
  return { [Symbol.asyncIterator]: () => watch(wait, bells) };
}

async function* watch(wait: Wait, bells: Bells): AsyncGenerator<Task, void, undefined> {
  const { id, signal, timeout, clock } = wait;
  const seen = beginWait(wait);
  const deadline = seen.since + timeout;
  const onTimeout = () => lateFor(wait, seen);
  const remove = addBell(bells, id, seen.bell);
  try {
    for (let ended = false; !ended; ) {
      const left = deadline - clock.now();
      if (left <= 0) throw onTimeout();
      // Each step has its own cut-off, so that no timer runs while the caller works or after it has left the loop.
      const task = await withCutOff({ signal, timeout: left, onTimeout, clock }, (cut) =>
        nextChange(wait, seen, cut),
      );
      yield task;
      ended = isFinal(task.status);
    }
  } finally {
    remove();
  }
}

/** The completed task, nothing while the task goes on, or a throw. */
function end(task: Task, { exchange }: Wait, { history }: Seen): CompletedTask | undefined {
  switch (task.status) {
    case 'completed':
      return task;
    case 'failed':
      if (task.error?.code === cancelledCode) throw new TaskCancelledError(task, history, exchange);
      throw new TaskFailedError(task, history, exchange);
    case 'cancelled':
      throw new TaskCancelledError(task, history, exchange);
    case 'pending':
    case 'processing':
      return undefined;
    default:
      // A state that the contract gains must be handled above, or this does not compile.
      return task satisfies never;
  }
}
