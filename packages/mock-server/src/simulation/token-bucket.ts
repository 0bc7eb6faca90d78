/** A bucket that holds up to `capacity` tokens, fills evenly, and gives one to each request (GCRA would tell the same). */
export interface TokenBucket {
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** How full a bucket was, and when. */
export interface BucketLevel {
  readonly tokens: number;
  readonly at: number;
}

/**
 * Takes a token.
 *
 * @returns The new level, and `0` where there was a token, else the milliseconds until there will be one.
 */
export function takeToken(
  { capacity, refillPerSecond }: TokenBucket,
  level: BucketLevel | undefined,
  now: number,
): { readonly level: BucketLevel; readonly waitMs: number } {
  const refilled = level ? level.tokens + ((now - level.at) / 1000) * refillPerSecond : capacity;
  const tokens = Math.min(capacity, refilled);
  if (tokens >= 1) return { level: { tokens: tokens - 1, at: now }, waitMs: 0 };
  return { level: { tokens, at: now }, waitMs: Math.ceil(((1 - tokens) / refillPerSecond) * 1000) };
}
