import { longestTimer } from '../limits.ts';

/**
 * Reads a `Retry-After` header in either of its forms (RFC 9110, section 10.2.3).
 *
 * @param now The present, in Unix ms.
 * @param value The header's value, or undefined where it is absent.
 * @returns How long to wait in ms, or undefined where the header is absent or makes no sense.
 */
export function parseRetryAfter(now: number, value = ''): number | undefined {
  // Every HTTP date tells a time of day. `Date.parse` alone would read "-5" as a year.
  const date = value.includes(':') ? Date.parse(value) : NaN;
  const ms = /^[\d.]+$/.test(value) ? Number(value) * 1000 : date - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestTimer);
}
