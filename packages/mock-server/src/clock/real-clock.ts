import type { Clock } from './clock.ts';

// A longer timer fires at once (Node and browsers keep the delay in 32 bits).
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * A clock that starts at the real time and runs `speed` times as fast.
 *
 * @param speed - More than 0; 1 is real time.
 */
export function createRealClock(speed = 1): Clock {
  const start = Date.now();
  // Monotonic, so that a change of the machine's time neither stops tasks nor sends them back.
  const origin = performance.now();
  const now = (): number => Math.floor(start + (performance.now() - origin) * speed);
  return {
    now,
    at(time, run) {
      let timer: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        const delay = Math.ceil((time - now()) / speed);
        if (delay <= 0) run();
        else timer = setTimeout(wait, Math.min(delay, LONGEST_TIMER));
      };
      timer = setTimeout(wait, Math.min(Math.max(0, Math.ceil((time - now()) / speed)), LONGEST_TIMER));
      return () => clearTimeout(timer);
    },
  };
}
