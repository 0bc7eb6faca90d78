import { describe } from '../errors/exchange.ts';
import { TaskCancelledError } from '../errors/task-cancelled-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import type { FactsOf } from '../errors/videoretalk-error.ts';
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
  const { since, signal, clock } = watch;
  const onTimeout = () => lateFor(watch);
  bells.add(watch);
  try {
    for (;;) {
      const timeout = since + watch.timeout - clock.now();
      if (timeout <= 0) throw onTimeout();
      // Each step has its own cut-off, so that no timer runs while the caller works or after it has left the loop.
      const task = await withCutOff({ signal, timeout, onTimeout, clock }, (cut) => nextChange(watch, cut));
      yield task;
      if (isFinal(task.status)) return;
    }
  } finally {
    bells.delete(watch);
  }
}

function lateFor({ id: taskId, timeout, lastTask, history, exchange }: Watch): WaitTimeoutError {
  const seen = lastTask ? `was last seen ${lastTask.status} at ${lastTask.progress} %` : 'was not seen yet';
  const text = `The wait ended after ${timeout} ms, but task ${taskId} goes on and is paid for; it ${seen}. Wait for the same id again.`;
  const facts = { taskId, timeout, lastTask, history } satisfies FactsOf<WaitTimeoutError>;
  return new WaitTimeoutError(describe(text, exchange), facts);
}

/** The completed task, or a throw. A final state that the contract gains must be handled here, or this does not compile. */
function resultOf(task: FinishedTask, { history, exchange }: Watch): CompletedTask {
  if (task.status === 'completed') return task;
  if (task.status === 'cancelled' || task.error?.code === cancelledCode) {
    const facts = { task, history } satisfies FactsOf<TaskCancelledError>;
    throw new TaskCancelledError(describe(`Task ${task.id} was cancelled.`, exchange), facts);
  }
  const { code, message = 'no message' } = task.error ?? {};
  const text = `Task ${task.id} failed (${code ?? 'no code'}): ${message}`;
  const facts = { task, code, history } satisfies FactsOf<TaskFailedError>;
  throw new TaskFailedError(describe(text, exchange), facts);
}
