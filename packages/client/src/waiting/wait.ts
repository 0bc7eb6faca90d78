import type { Exchange } from '../errors/exchange.ts';
import type { PollRecord } from '../errors/poll-record.ts';
import type { TaskReference } from '../handle/task-reference.ts';
import type { Logger } from '../options.ts';
import type { Task } from '../task-types.ts';
import type { Bell } from './bell.ts';
import { pollDelay } from './poll-delay.ts';
import { type Sighting, timeLeft } from './time-left.ts';
import type { Timing } from './timing.ts';

/** What a look-up brought. */
export interface Poll {
  readonly task: Task;
  /** How long the server asks to wait before the next one, in ms. */
  readonly retryAfter: number | undefined;
}

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
  readonly poll: (signal: AbortSignal) => Promise<Poll>;
}

/** A wait under way, and what it has seen so far. */
export interface Watch extends Wait, Bell {
  /** When the wait began, in Unix ms. */
  readonly since: number;
  /** When the task was created, in Unix ms; when the wait began, where that is not known. */
  readonly createdAt: number;
  /** The last look-ups, oldest first. */
  readonly history: PollRecord[];
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
  const since = wait.clock.now();
  const createdAt = wait.created === undefined ? since : wait.created * 1000;
  const watch: Watch = { ...wait, since, createdAt, due: since, history: [] };
  // A server's clock that is ahead of this one must not put the first look-up off.
  if (wait.created !== undefined && createdAt <= since)
    watch.due = createdAt + nextDelay(watch, createdAt, 0);
  return watch;
}

/** How long to wait for the next look-up, by what is known at a time. */
export function nextDelay(watch: Watch, now: number, failures: number): number {
  const { createdAt, task_info, firstWork, lastWork } = watch;
  // Zero is what a server writes that does not know.
  const estimated = task_info?.estimated_time;
  const end = estimated ? createdAt + estimated * 1000 : undefined;
  const remaining = timeLeft(now, end, firstWork, lastWork);
  return pollDelay(
    { given: watch.pollInterval, elapsed: now - createdAt, remaining, failures },
    watch.random,
  );
}

/** How many look-ups are kept for the errors. */
const longestHistory = 50;

/** Keeps a look-up for the errors. */
export function record({ history }: Watch, entry: PollRecord): void {
  history.push(entry);
  if (history.length > longestHistory) history.shift();
}
