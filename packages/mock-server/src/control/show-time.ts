/** The last time that RFC 3339 can tell: its years have four digits. */
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A time as the control API tells it (RFC 3339, UTC, milliseconds), or null where it never comes. */
export function showTime(time: number | undefined): string | null {
  return time === undefined || !(time <= LAST_INSTANT) ? null : instant(time);
}

/** A time that does come. */
export function instant(time: number): string {
  return new Date(Math.min(time, LAST_INSTANT)).toISOString();
}
