const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A length of time in its two largest units, such as `1 min 30 s`; below a minute with the share that counts. */
export function duration(ms: number): string {
  const length = Math.abs(ms);
  const sign = ms < 0 ? '−' : '';
  if (length < 1000) return `${sign}${Math.round(length)} ms`;
  if (length < 10_000) return `${sign}${trimmed(length / 1000)} s`;
  const whole = length < 86_400_000 ? Math.round(length / 1000) * 1000 : length;
  const first = units.findIndex(([, size]) => whole >= size);
  const [name, size] = units[first] ?? units[3];
  const count = Math.floor(whole / size);
  const next = units[first + 1];
  const rest = next === undefined ? 0 : Math.floor((whole - count * size) / next[1]);
  return `${sign}${count} ${name}${rest > 0 && next !== undefined ? ` ${rest} ${next[0]}` : ''}`;
}

function trimmed(seconds: number): string {
  return (Math.round(seconds * 10) / 10).toString();
}

/** How long ago something was, in one unit. */
export function age(ms: number): string {
  const length = Math.max(0, ms);
  const [name, size] = units.find(([, one]) => length >= one) ?? units[3];
  return `${Math.floor(length / size)} ${name}`;
}

/** A time of day in UTC, as `12:00:00.000`. */
export function timeOfDay(instant: string): string {
  return instant.slice(11, 23);
}

/** A date and a time in UTC, without the share of a second. */
export function dateAndTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
}
