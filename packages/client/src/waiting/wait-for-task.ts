import { TaskCancelledError } from '../errors/task-cancelled-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import type { FactsOf } from '../errors/wait-error.ts';
import { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import type { CompletedTask, FinishedTask, KnownTaskErrorCode, Task } from '../task-types.ts';
import { withCutOff } from '../transport/cut-off.ts';
import type { Bell } from './bell.ts';
import { isFinal } from './is-final.ts';
import { nextChange } from './next-change.ts';
import { beginWait, type Wait, type Watch } from './wait.ts';

const cancelledCode: KnownTaskErrorCode = 'request_cancelled';

/** Polls a task until it has ended. See `tasks.wait` of the client. */
export async function waitForTask(wait: Wait, bells: Set<Bell>): Promise<CompletedTask> {
  const watch = beginWait(wait);
  for await (const task of changesOf(watch, bells)) wait.onProgress?.(task);
  // The last change is that to a final state.
  return resultOf(watch.lastTask as FinishedTask, watch);
}

/** The changes of a task, to the final one. Each iteration begins anew, with its own deadline. */
export function watchTask(wait: Wait, bells: Set<Bell>): AsyncIterable<Task> {
  return { [Symbol.asyncIterator]: () => changesOf(beginWait(wait), bells) };
}

async function* changesOf(watch: Watch, bells: Set<Bell>): AsyncGenerator<Task, void, undefined> {
  const { clock, signal, since } = watch;
  const onTimeout = () => tellLate(watch);
  bells.add(watch);
  try {
    for (;;) {
      const timeout = since + watch.timeout - clock.now();
      if (timeout <= 0) await tellLate(watch);
      // Each step has its own cut-off, so that no timer runs while the caller works or after it has left the loop.
      const task = await withCutOff({ signal, timeout, onTimeout, clock }, (cut) => nextChange(watch, cut));
      yield task;
      if (isFinal(task.status)) return;
    }
  } finally {
    bells.delete(watch);
  }
}

async function tellLate(watch: Watch): Promise<never> {
  const { id: taskId, timeout, lastTask } = watch;
  const text = `Task ${taskId} (${lastTask?.status ?? 'never seen'}) did not end within ${timeout} ms, but goes on and is paid for. Wait for it again.`;
  const facts = { taskId, timeout, lastTask } satisfies FactsOf<WaitTimeoutError>;
  throw new WaitTimeoutError(text, watch, facts);
}

/** The completed task, or a throw. A final state that the contract gains must be handled here, or this does not compile. */
function resultOf(task: FinishedTask, watch: Watch): CompletedTask {
  if (task.status === 'completed') return task;
  const { code, message } = task.error ?? {};
  if (task.status === 'cancelled' || code === cancelledCode) {
    const facts = { task } satisfies FactsOf<TaskCancelledError>;
    throw new TaskCancelledError(`Task ${task.id} was cancelled.`, watch, facts);
  }
  const facts = { task, code } satisfies FactsOf<TaskFailedError>;
  const reason = task.error ? ` (${code}): ${message}` : '.';
  throw new TaskFailedError(`Task ${task.id} failed${reason}`, watch, facts);
}
