/** A source of chance: numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** Chance that can be put down and taken up again. */
export interface Chance {
  readonly next: Random;
  /** What is left to tell of it: chance that is taken up from here gives the numbers to come. */
  position(): number;
}

/** Chance that repeats: the same seed gives the same numbers (FNV-1a into mulberry32). */
export function seededRandom(seed: string): Random {
  return seededChance(seed).next;
}

/** The same chance, which also tells its position. */
export function seededChance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return chanceFrom(state);
}

/** Chance from a position on. */
export function chanceFrom(position: number): Chance {
  let state = position;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, position: () => state };
}

/** A number between two bounds. */
export function between(random: Random, { minimum, maximum }: { minimum: number; maximum: number }): number {
  return minimum + random() * (maximum - minimum);
}

/** A number around a mean, with the bell curve's spread (Box and Muller). Two draws. */
export function normal(random: Random, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

/** A number above 0 whose chance falls off evenly, as waiting times of independent events do. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}
