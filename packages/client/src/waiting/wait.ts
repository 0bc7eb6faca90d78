import type { Exchange } from '../errors/exchange.ts';
import type { PollRecord } from '../errors/poll-record.ts';
import type { TaskReference } from '../handle/task-reference.ts';
import { longestHistory } from '../limits.ts';
import type { Logger } from '../options.ts';
import type { Task } from '../task-types.ts';
import type { Answer } from '../transport/send.ts';
import type { Bell } from './bell.ts';
import { pollDelay } from './poll-delay.ts';
import { type Sighting, timeLeft } from './time-left.ts';
import type { Timing } from './timing.ts';

/** What a wait needs. Times in ms. */
export interface Wait extends TaskReference {
  readonly exchange: Exchange;
  readonly signal: AbortSignal | undefined;
  /** The deadline; `Infinity` for none. */
  readonly timeout: number;
  /** The caller's fixed interval, or undefined. */
  readonly pollInterval: number | undefined;
  /** How many look-ups in a row may fail, less the one that ends the wait. */
  readonly maxPollFailures: number;
  readonly onProgress: ((task: Task) => void) | undefined;
  readonly clock: Timing;
  readonly random: () => number;
  readonly logger: Logger;
  /** One look-up, which ends by itself in good time. */
  readonly poll: (signal: AbortSignal) => Promise<Answer<Task>>;
}

/** A wait under way, and what it has seen so far. */
export interface Watch extends Wait, Bell {
  /** When the wait began, in Unix ms. */
  readonly since: number;
  /** When the task was created, in Unix ms; when the wait began, where that is not known. */
  readonly createdAt: number;
  /** The last look-ups, oldest first. */
  history: readonly PollRecord[];
  /** When the next look-up is due, in Unix ms. */
  due: number;
  /** Whether the look-up to come was hastened by the bell. Then the bell is not heeded again until a regular one. */
  hastened?: boolean;
  lastTask?: Task;
  firstWork?: Sighting;
  lastWork?: Sighting;
}

/**
 * Begins a wait. The first look-up comes at once, unless the task is known to be so new that nothing can have happened
 * yet.
 */
export function beginWait(wait: Wait): Watch {
  const { clock, created } = wait;
  const since = clock.now();
  // What was stored may hold anything.
  const known = typeof created === 'number';
  const createdAt = known ? created * 1000 : since;
  const watch: Watch = { ...wait, since, createdAt, due: since, history: [] };
  // A server's clock that is ahead of this one must not put the first look-up off.
  if (known && createdAt <= since) planNext(watch, createdAt, 0);
  return watch;
}

/**
 * Plans the next look-up.
 *
 * @param from When the last one began, in Unix ms: one that hangs has used its delay up, and is replaced at once.
 * @param failures How many have failed in a row.
 * @param asked How long the server asks to wait, in ms.
 */
export function planNext(watch: Watch, from: number, failures: number, asked = 0): void {
  const { clock, random, createdAt, task_info, firstWork, lastWork, pollInterval } = watch;
  // Zero is what a server writes that does not know.
  const estimated = task_info?.estimated_time;
  const end = estimated && createdAt + estimated * 1000;
  const remaining = timeLeft(from, end, firstWork, lastWork);
  const delay = pollDelay({ pollInterval, elapsed: from - createdAt, remaining, failures }, random);
  watch.due = Math.max(from + delay, asked && clock.now() + asked);
}

/** Keeps a look-up for the errors. */
export function record(watch: Watch, entry: PollRecord): void {
  watch.history = [...watch.history, entry].slice(-longestHistory);
}
