import type { Clock } from './clock.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /**
   * Moves the clock forward, and runs what falls due in its order.
   *
   * @param ms - Milliseconds, 0 or more: the clock never goes back.
   * @throws RangeError where `ms` is negative or no number.
   */
  advance(ms: number): Promise<void>;
}

/**
 * Makes a clock for tests.
 *
 * @param start - Unix milliseconds at which it stands.
 */
export function createManualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  const due: { time: number; run: () => void }[] = [];
  return {
    now: () => time,
    at(when, run) {
      const entry = { time: when, run };
      due.push(entry);
      return () => {
        const index = due.indexOf(entry);
        if (index >= 0) due.splice(index, 1);
      };
    },
    async advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`ms must be 0 or more, got ${ms}: the clock never goes back`);
      const end = time + ms;
      for (;;) {
        // What ran before may still be planning what comes next, in promises.
        await settle();
        const next = due.filter((entry) => entry.time <= end).sort((a, b) => a.time - b.time)[0];
        if (next === undefined) break;
        due.splice(due.indexOf(next), 1);
        time = Math.max(time, next.time);
        next.run();
      }
      time = end;
    },
  };
}

/** Lets promises that are already settled run on; a macrotask comes after all of them. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
