/** The delays before a request is tried again, in ms, before jitter. */
const backoff = [1000, 2000] as const;

/** How often a request may be tried again. */
export const mostRetries = backoff.length;

/** A server that asks for more, in ms, is not waited for: the caller should know. */
const longestRetryAfter = 60_000;

/**
 * How long to wait before a request is tried again.
 *
 * @param retry How many retries there were.
 * @param asked What the server asked for, in ms. Zero says nothing about pace, so the usual delay stays.
 * @param random A number from 0 up to 1. It spreads the usual delay by a quarter either way.
 * @returns The delay in ms; `Infinity` where it is too long to wait.
 */
export function retryDelay(retry: number, asked: number | undefined, random: () => number): number {
  const delay = asked || (backoff[retry] ?? 0) * (0.75 + random() / 2);
  return delay > longestRetryAfter ? Number.POSITIVE_INFINITY : delay;
}
