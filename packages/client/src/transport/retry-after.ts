import { longestTimer } from '../waiting/timing.ts';

/**
 * Reads a `Retry-After` header in either of its forms (RFC 9110, section 10.2.3).
 *
 * @param value The header's value.
 * @param now The present, in Unix ms.
 * @returns How long to wait in ms, or undefined where the header is absent or makes no sense.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, longestTimer);
  // Every HTTP date names a month. `Date.parse` alone would read "-5" as a year.
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), longestTimer);
}
