import type { ClientClock } from '../waiting/timing.ts';

/** A clock that stands still until it is moved. */
export interface TestClock extends ClientClock {
  /**
   * Moves the time on, wakes in order whatever sleeps until then, and lets it run until it sleeps again.
   *
   * @param ms How far, in ms.
   */
  advance(ms: number): Promise<void>;
  /** How much sleeps. */
  sleeping(): number;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * Makes a clock for the option `clock` of a client, so that a test of hours takes no time.
 *
 * @param startMs The time at which it stands first, in Unix ms. Default: the beginning of 2026.
 */
export function createTestClock(startMs: number = Date.UTC(2026, 0)): TestClock {
  let now = startMs;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => now,
    sleeping: () => sleepers.size,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        const onAbort = () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        };
        signal.addEventListener('abort', onAbort, { once: true });
      }),
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = [...sleepers].sort((one, other) => one.at - other.at)[0];
        if (!next || next.at > end) break;
        sleepers.delete(next);
        now = Math.max(now, next.at);
        next.wake();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
