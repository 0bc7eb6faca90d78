import { firstRetryDelay, longestRetryAfter } from '../limits.ts';

/**
 * How long to wait before a request is tried again.
 *
 * @param retry How many retries there were.
 * @param asked What the server asked for, in ms. Zero says nothing about pace, so the usual delay stays.
 * @param random A number from 0 up to 1. It spreads the usual delay by a quarter either way.
 * @returns The delay in ms; `Infinity` where it is too long to wait.
 */
export function retryDelay(retry: number, asked: number | undefined, random: () => number): number {
  const delay = asked || firstRetryDelay * 2 ** retry * (0.75 + random() / 2);
  return delay > longestRetryAfter ? Infinity : delay;
}
