import type { Exchange } from '../errors/exchange.ts';
import type { PollRecord } from '../errors/poll-record.ts';
import { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import type { Logger } from '../options.ts';
import type { Task } from '../task-types.ts';
import type { Bell } from './bell.ts';
import type { Sighting } from './time-left.ts';
import type { Timing } from './timing.ts';

/** What a look-up brought. */
export interface Poll {
  readonly task: Task;
  /** How long the server asks to wait before the next one, in ms. */
  readonly retryAfter: number | undefined;
}

/** What a wait needs. Times in ms. */
export interface Wait {
  readonly id: string;
  readonly exchange: Exchange;
  readonly signal: AbortSignal | undefined;
  /** The deadline; none where undefined. */
  readonly timeout: number | undefined;
  /** The caller's fixed interval, or undefined. */
  readonly interval: number | undefined;
  /** How many look-ups in a row may fail, less the one that ends the wait. */
  readonly maxPollFailures: number;
  /** When the task was created, in Unix ms, where that is known. */
  readonly createdAt: number | undefined;
  /** How long it was estimated to take, where that is known. */
  readonly estimatedMs: number | undefined;
  readonly onProgress: ((task: Task) => void) | undefined;
  readonly clock: Timing;
  readonly random: () => number;
  readonly logger: Logger;
  /** One look-up, which ends by itself in good time. */
  readonly poll: (signal: AbortSignal) => Promise<Poll>;
}

/** What a wait has seen so far. */
export interface Seen {
  /** When the wait began, in Unix ms. */
  readonly since: number;
  readonly bell: Bell;
  /** The last look-ups, oldest first. */
  readonly history: PollRecord[];
  /** When the next look-up is due, in Unix ms. Before the first one: at once. */
  due: number;
  /** Whether the look-up to come was hastened by the bell. Then the bell is not heeded again until a regular one. */
  hastened: boolean;
  lastTask: Task | undefined;
  firstWork: Sighting | undefined;
  lastWork: Sighting | undefined;
}

/** How many look-ups are kept for the errors. */
const longestHistory = 50;

/** Keeps a look-up for the errors. */
export function record({ history }: Seen, entry: PollRecord): void {
  history.push(entry);
  if (history.length > longestHistory) history.shift();
}

/** The error of a wait that has reached its deadline. */
export function lateFor({ id, timeout, exchange }: Wait, { lastTask, history }: Seen): WaitTimeoutError {
  return new WaitTimeoutError(id, timeout ?? 0, lastTask, history, exchange);
}
