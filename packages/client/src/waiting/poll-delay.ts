import { longestPollMs, shortestPollMs } from '../generated/essentials.ts';
import { lateness, longestPollFactor, pollJitter } from '../limits.ts';

/** What is known of a task, and of its wait, when the next look-up is planned. Times in ms. */
export interface Pace {
  /** The caller's fixed interval, or undefined. */
  readonly pollInterval: number | undefined;
  /** How long the task has been under way. */
  readonly elapsed: number;
  /** How long it will probably go on, or undefined where nothing tells. */
  readonly remaining: number | undefined;
  /** How many look-ups in a row have failed. */
  readonly failures: number;
}

/**
 * How long to wait before the next look-up. A fixed interval is used as it is. Otherwise no delay is shorter than the
 * operator advises: look-ups are rare while the end is far, and meet the end where it is expected.
 *
 * @param pace What is known.
 * @param random A number from 0 up to 1. It spreads many waits.
 * @returns The delay in ms.
 */
export function pollDelay(
  { pollInterval, elapsed, remaining, failures }: Pace,
  random: () => number,
): number {
  if (pollInterval !== undefined) return pollInterval;
  const most = longestPollMs * longestPollFactor;
  const advised = shortestPollMs + random() * (longestPollMs - shortestPollMs);
  if (failures > 0) return Math.min(advised * 2 ** (failures - 1), most);
  if (!remaining || remaining < 0) return advised;
  const longest = Math.min(most, Math.max(longestPollMs, elapsed * lateness));
  // As few equal steps as lead to the expected end, but none shorter than advised.
  const steps = Math.min(Math.ceil(remaining / longest), Math.floor(remaining / shortestPollMs)) || 1;
  return Math.max(shortestPollMs, remaining / steps) * (1 + random() * pollJitter);
}
