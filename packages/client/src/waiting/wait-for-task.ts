import { ApiError } from '../errors/api-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { Exchange } from '../errors/exchange.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { TaskCancelledError } from '../errors/task-cancelled-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import { UnknownStatusError } from '../errors/unknown-status-error.ts';
import { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import { taskLifecycle } from '../generated/constants.ts';
import type { CompletedTask, KnownTaskErrorCode, Task } from '../task-types.ts';
import { withCutOff } from '../transport/cut-off.ts';
import type { ClientClock } from './sleep.ts';

/** How many polls in a row may fail, or show an unknown status, before the wait gives up. */
const patience = 5;

const cancelledCode: KnownTaskErrorCode = 'request_cancelled';

/** What a wait needs. */
export interface Wait {
  readonly id: string;
  readonly exchange: Exchange;
  readonly signal: AbortSignal | undefined;
  /** The deadline in ms; none where undefined. */
  readonly timeout: number | undefined;
  readonly onProgress: ((task: Task) => void) | undefined;
  readonly clock: ClientClock;
  /** One look-up. */
  readonly poll: (signal: AbortSignal) => Promise<Task>;
  /** The delay before the next look-up, in ms. */
  readonly delay: () => number;
}

/** What a wait has seen so far. */
export interface Seen {
  lastTask?: Task;
  polled?: boolean;
}

/** Polls a task until it has ended. See `tasks.wait` of the client. */
export async function waitForTask(wait: Wait): Promise<CompletedTask> {
  const { id, exchange, signal, timeout, clock } = wait;
  const seen: Seen = {};
  const onTimeout = () => new WaitTimeoutError(id, timeout ?? 0, seen.lastTask, exchange);
  return withCutOff({ signal, timeout, onTimeout, clock }, async (cut) => {
    for (;;) {
      const task = await nextChange(wait, seen, cut);
      wait.onProgress?.(task);
      const ended = end(task, exchange);
      if (ended) return ended;
    }
  });
}

/** Polls a task until it shows another status or progress than it was last seen with. The first look-up is a change. */
export async function nextChange(wait: Wait, seen: Seen, signal: AbortSignal): Promise<Task> {
  const { id, exchange, clock } = wait;
  let unknownInARow = 0;
  for (;;) {
    if (seen.polled) await pause(wait.delay(), clock, signal);
    seen.polled = true;
    const task = await pollPatiently(wait, signal);
    if (isKnown(task)) {
      unknownInARow = 0;
      const { lastTask } = seen;
      seen.lastTask = task;
      if (task.status !== lastTask?.status || task.progress !== lastTask.progress) return task;
    } else {
      unknownInARow += 1;
      const { status } = task as { status: string };
      if (unknownInARow >= patience) throw new UnknownStatusError(id, status, task, exchange);
    }
  }
}

/** The completed task, nothing while the task goes on, or a throw. */
function end(task: Task, exchange: Exchange): CompletedTask | undefined {
  switch (task.status) {
    case 'completed':
      return task;
    case 'failed':
      if (task.error?.code === cancelledCode) throw new TaskCancelledError(task, exchange);
      throw new TaskFailedError(task, exchange);
    case 'cancelled':
      throw new TaskCancelledError(task, exchange);
    case 'pending':
    case 'processing':
      return undefined;
    default:
      // A state that the contract gains must be handled above, or this does not compile.
      return task satisfies never;
  }
}

/** One successful look-up, with a limited number of failed ones before it. */
async function pollPatiently(wait: Wait, signal: AbortSignal): Promise<Task> {
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await wait.poll(signal);
    } catch (error) {
      if (signal.aborted || !isPassing(error) || failures >= patience) throw error;
      // A Retry-After of zero says nothing about pace, so the usual delay stays.
      const asked = error instanceof ApiError ? error.retryAfter : undefined;
      await pause(asked || wait.delay(), wait.clock, signal);
    }
  }
}

async function pause(ms: number, clock: ClientClock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await clock.sleep(ms, signal);
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof RateLimitError ||
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError
  );
}

function isKnown(task: Task): boolean {
  return Object.hasOwn(taskLifecycle.states, task.status);
}
