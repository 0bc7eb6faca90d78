import { median } from './median.ts';

/**
 * Measures contenders in turns, so that what else the machine does falls on all alike.
 *
 * @param warmUps - How many rounds go before those that count: code is compiled as it runs.
 * @returns The values of each contender, by round.
 */
export async function inTurns<Name extends string, T>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<T>,
  warmUps = 1,
): Promise<Record<Name, T[]>> {
  const taken = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = -warmUps; round < rounds; round += 1)
    for (const name of names) {
      const value = await measure(name);
      if (round >= 0) taken[name].push(value);
    }
  return taken;
}

/** The median of rates, for people. */
export function perSecond(rates: readonly number[]): string {
  return `${Math.round(median(rates)).toLocaleString('en')}/s`;
}

/** The ratio of two contenders, round by round: its median, and its lowest and highest. */
export function ratio(
  of: readonly number[],
  to: readonly number[],
): { readonly value: number; readonly spread: readonly [number, number] } {
  const ratios = of.map((value, round) => value / (to[round] ?? Number.NaN));
  return { value: median(ratios), spread: [Math.min(...ratios), Math.max(...ratios)] };
}
