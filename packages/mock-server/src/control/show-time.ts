/** A time as the control API tells it (RFC 3339, UTC, milliseconds), or null where it never comes. */
export function showTime(time: number | undefined): string | null {
  return time === undefined || !Number.isFinite(time) ? null : instant(time);
}

/** A time that does come. */
export function instant(time: number): string {
  return new Date(time).toISOString();
}
