import { row } from './table.ts';

/** What a figure should be: a bound, and what it is a bound of. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table. */
export interface Figure {
  readonly what: string;
  /** What was measured, for people. */
  readonly figure: string;
  /** What it was measured beside, for people. */
  readonly baseline?: string;
  /** What the aim is about: the ratio to the baseline, or a size. */
  readonly value: number;
  /** The lowest and the highest of the rounds. */
  readonly spread?: readonly [number, number];
  readonly aim: Aim;
  /** Of the value, where it is no ratio. */
  readonly unit?: string;
}

export function isMet({ value, aim }: Figure): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

/**
 * Whether a figure is so far off that noise does not explain it: less than half as good as it should be, even in its best
 * round.
 */
export function isLost({ value, spread = [value, value], aim }: Figure): boolean {
  const good = 'atLeast' in aim ? spread[1] / aim.atLeast : aim.atMost / spread[0];
  return !(good >= 0.5);
}

export const heading = `${row('what', 'figure', 'baseline', 'ratio', 'spread', 'aim', 'met?')}\n${row(...Array<string>(7).fill('---'))}`;

export function lineOf(figure: Figure): string {
  const { what, baseline, value, spread, aim, unit } = figure;
  const bound = 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
  return row(
    what,
    figure.figure,
    baseline ?? '–',
    unit === undefined ? value.toFixed(2) : '–',
    spread === undefined ? '–' : spread.map((end) => end.toFixed(unit === undefined ? 2 : 0)).join('–'),
    unit === undefined ? bound : `${bound} ${unit}`,
    isMet(figure) ? 'yes' : 'no',
  );
}
