import type { Pace, WorldClock } from './clock.ts';
import { createTimerQueue, type Run } from './timer-queue.ts';

// A longer timer fires at once (Node and browsers keep the delay in 32 bits).
const LONGEST_TIMER = 2 ** 31 - 1;

const NEVER = Number.POSITIVE_INFINITY;

// Taken when the module is read, so that a test that fakes the global timers does not stop this clock.
const { setImmediate, setTimeout, clearTimeout } = globalThis;

/** Who is told what a clock comes to. */
export interface ClockWatchers {
  /** Is told what work that fell due has thrown: nobody else waits for it. */
  readonly onFault?: (error: unknown) => void;
  /** Is told when the clock was set or moved, but not of time that passes by itself. */
  readonly onMove?: () => void;
}

/**
 * Makes the clock of a world. All that is planned stands in one queue, and one real timer at most waits for its head.
 *
 * @param start - Unix milliseconds that it begins at.
 * @param pace - How time passes at first.
 */
export function createWorldClock(
  start: number,
  pace: Pace,
  { onFault = console.error, onMove = () => {} }: ClockWatchers = {},
): WorldClock {
  const timers = createTimerQueue();
  const underWay = new Set<Promise<void>>();
  let current = pace;
  // Real time is monotonic, so that a change of the machine's time neither stops tasks nor sends them back.
  let anchor = { time: start, real: performance.now() };
  let moves = 0;
  let lastMove: Promise<unknown> = Promise.resolve();
  let realTimer: ReturnType<typeof setTimeout> | undefined;

  const runs = (): boolean => current.mode === 'real' && moves === 0;
  const now = (): number =>
    runs() ? Math.floor(anchor.time + (performance.now() - anchor.real) * current.speed) : anchor.time;
  const setTime = (time: number): void => {
    anchor = { time, real: performance.now() };
    onMove();
  };

  const runFirst = (): void | Promise<void> => {
    try {
      return timers.runFirst();
    } catch (error) {
      onFault(error);
    }
  };

  const begin = (): void => {
    const work = runFirst();
    if (work === undefined) return;
    const tracked = work.catch(onFault).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };

  const arm = (): void => {
    clearTimeout(realTimer);
    realTimer = undefined;
    const { next } = timers;
    if (next === undefined || !runs()) return;
    const delay = Math.max(0, Math.ceil((next - now()) / current.speed));
    realTimer = setTimeout(wake, Math.min(delay, LONGEST_TIMER));
  };

  const wake = (): void => {
    while ((timers.next ?? NEVER) <= now()) begin();
    arm();
  };

  const move = async (target: number): Promise<number> => {
    let events = 0;
    setTime(now());
    moves += 1;
    clearTimeout(realTimer);
    try {
      for (;;) {
        // What ran before, and whoever waited for it, may still be planning what comes next.
        await settle(underWay);
        const { next } = timers;
        if (next === undefined || next > target) break;
        anchor = { ...anchor, time: Math.max(anchor.time, next) };
        onMove();
        while ((timers.next ?? NEVER) <= anchor.time) {
          events += 1;
          begin();
        }
      }
    } finally {
      moves -= 1;
      setTime(Math.max(anchor.time, target));
      arm();
    }
    return events;
  };

  return {
    now,
    at(time: number, run: Run, subject?: unknown) {
      const comesFirst = time < (timers.next ?? NEVER);
      const planned = timers.push(time, run, subject);
      if (comesFirst) arm();
      return planned;
    },
    get pace() {
      return current;
    },
    get moving() {
      return moves > 0;
    },
    nextAt: () => timers.next,
    setPace(next) {
      setTime(now());
      current = next;
      onMove();
      arm();
    },
    advance(target) {
      // One after the other: two commands at once would take turns in a way that nobody could tell.
      const done = lastMove.then(() => move(typeof target === 'number' ? target : target(now())));
      lastMove = done.catch(() => undefined);
      return done;
    },
    close() {
      clearTimeout(realTimer);
      timers.clear();
    },
  };
}

/** Waits for work that is under way, and for what follows from it in promises: a macrotask comes after all of them. */
async function settle(underWay: ReadonlySet<Promise<void>>): Promise<void> {
  do {
    await Promise.all(underWay);
    await new Promise<void>((resolve) => setImmediate(resolve));
  } while (underWay.size > 0);
}
