import { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import { taskLifecycle } from '../generated/constants.ts';
import type { Task } from '../task-types.ts';
import { withCutOff } from '../transport/cut-off.ts';
import { nextChange, type Seen, type Wait } from './wait-for-task.ts';

/** The changes of a task, to the final one. Each iteration begins anew, with its own deadline. */
export function watchTask(wait: Wait): AsyncIterable<Task> {
  return { [Symbol.asyncIterator]: () => watch(wait) };
}

async function* watch(wait: Wait): AsyncGenerator<Task, void, undefined> {
  const { id, exchange, signal, timeout, clock } = wait;
  const seen: Seen = {};
  const onTimeout = () => new WaitTimeoutError(id, timeout ?? 0, seen.lastTask, exchange);
  const deadline = timeout === undefined ? undefined : clock.now() + timeout;
  for (;;) {
    const left = deadline === undefined ? undefined : deadline - clock.now();
    if (left !== undefined && left <= 0) throw onTimeout();
    // Each step has its own cut-off, so that no timer runs while the caller works or after it has left the loop.
    const task = await withCutOff({ signal, timeout: left, onTimeout, clock }, (cut) =>
      nextChange(wait, seen, cut),
    );
    yield task;
    if (taskLifecycle.states[task.status].final) return;
  }
}
