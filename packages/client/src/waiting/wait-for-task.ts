import { TaskCancelledError } from '../errors/task-cancelled-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import type { openStatuses } from '../generated/essentials.ts';
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
  const seen = beginWait(wait);
  for await (const task of changesOf(wait, seen, bells)) {
    wait.onProgress?.(task);
    const ended = end(task, wait, seen);
    if (ended) return ended;
  }
  // The last change is that to a final state, for which `end` returns or throws.
  throw new Error('The changes of a task ended before the task.');
}

/** The changes of a task, to the final one. Each iteration begins anew, with its own deadline. */
export function watchTask(wait: Wait, bells: Bells): AsyncIterable<Task> {
  return { [Symbol.asyncIterator]: () => changesOf(wait, beginWait(wait), bells) };
}

async function* changesOf(wait: Wait, seen: Seen, bells: Bells): AsyncGenerator<Task, void, undefined> {
  const { id, signal, timeout, clock } = wait;
  const deadline = timeout === undefined ? undefined : seen.since + timeout;
  const onTimeout = () => lateFor(wait, seen);
  const remove = addBell(bells, id, seen.bell);
  try {
    for (;;) {
      const left = deadline === undefined ? undefined : deadline - clock.now();
      if (left !== undefined && left <= 0) throw onTimeout();
      // Each step has its own cut-off, so that no timer runs while the caller works or after it has left the loop.
      const task = await withCutOff({ signal, timeout: left, onTimeout, clock }, (cut) =>
        nextChange(wait, seen, cut),
      );
      yield task;
      if (isFinal(task.status)) return;
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
    default:
      // A final state that the contract gains must be handled above, or this does not compile.
      task.status satisfies (typeof openStatuses)[number];
      return undefined;
  }
}
