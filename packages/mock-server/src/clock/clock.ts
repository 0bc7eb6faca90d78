import type { Awaitable } from '../awaitable.ts';

/** The time that tasks, callbacks and result links live by. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /**
   * Calls `run` once the clock has reached `time`. What it returns is waited for where the clock is moved by command.
   *
   * @param subject - Is handed to `run`: where much is planned, one function for all takes less room than one for each.
   */
  at(time: number, run: () => void | Promise<void>): Planned;
  at<S>(time: number, run: (subject: S) => void | Promise<void>, subject: S): Planned;
}

/** Something that will happen. */
export interface Planned {
  /** Unix milliseconds. */
  readonly time: number;
  /** Takes it back. */
  forget(): void;
}

/**
 * How time passes: by itself; only by command; or by leaps to what happens next, whenever somebody waits for it.
 */
export type ClockMode = 'real' | 'frozen' | 'automatic';

/** How a clock runs. */
export interface Pace {
  readonly mode: ClockMode;
  /** How many times faster than real time; it counts in the mode `real` only. More than 0. */
  readonly speed: number;
}

/** The clock of a world. It never goes back. */
export interface WorldClock extends Clock {
  readonly pace: Pace;
  /** Whether it is being moved by command at this moment. */
  readonly moving: boolean;
  /** When the next thing falls due, or `undefined`. */
  nextAt(): Awaitable<number | undefined>;
  /** Lets time pass in another way from now on. */
  setPace(pace: Pace): Awaitable<void>;
  /**
   * Moves the clock forward, and does what falls due in its order. It returns once all of that has been done.
   *
   * @param target - Unix milliseconds, or what makes them of the time at which the clock begins to move: commands that
   *   come together are done one after the other. A time that has passed already changes nothing.
   * @returns How many things fell due.
   */
  advance(target: number | ((now: number) => number)): Promise<number>;
  /** Takes back everything that is planned. */
  close(): void;
}
