/** The longest bar, in columns. */
const longestBar = 30;

/** A bar shorter than this tells nothing. */
const shortestBar = 8;

/**
 * One line that shows how far something is: a word, a bar, a percentage, and what else there is to say. It is cut to
 * the columns that there are.
 *
 * @param percent From 0 to 100, or undefined where nobody knows.
 */
export function progressLine(
  word: string,
  percent: number | undefined,
  rest: string,
  columns: number,
): string {
  const told = [percent === undefined ? '' : `${Math.floor(percent)} %`.padStart(5), rest].filter(Boolean);
  const length = Math.min(longestBar, columns - [word, '', ...told].join('  ').length);
  const bar = percent === undefined || length < shortestBar ? [] : [drawBar(percent, length)];
  return [word, ...bar, ...told].join('  ').slice(0, Math.max(0, columns));
}

function drawBar(percent: number, length: number): string {
  const full = Math.max(0, Math.min(length, Math.floor((percent / 100) * length)));
  return '█'.repeat(full) + '░'.repeat(length - full);
}
