import { Heap } from 'heap-js';
import type { Pace, Planned, WorldClock } from './clock.ts';

type Run = (subject: unknown) => void | Promise<void>;

// A class, since there may be millions of them: its methods take no room in each.
class Timer implements Planned {
  readonly time: number;
  /** Timers of the same time run in the order in which they were set. */
  readonly order: number;
  readonly subject: unknown;
  run: Run | undefined;

  constructor(time: number, order: number, run: Run, subject: unknown) {
    this.time = time;
    this.order = order;
    this.run = run;
    this.subject = subject;
  }

  forget(): void {
    this.run = undefined;
  }
}

// A longer timer fires at once (Node and browsers keep the delay in 32 bits).
const LONGEST_TIMER = 2 ** 31 - 1;

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
  const timers = new Heap<Timer>((a, b) => a.time - b.time || a.order - b.order);
  const underWay = new Set<Promise<void>>();
  let current = pace;
  // Real time is monotonic, so that a change of the machine's time neither stops tasks nor sends them back.
  let anchor = { time: start, real: performance.now() };
  let orders = 0;
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

  const head = (): Timer | undefined => {
    let first = timers.peek();
    for (; first !== undefined && first.run === undefined; first = timers.peek()) timers.pop();
    return first;
  };

  const begin = (timer: Timer): void => {
    const { run, subject } = timer;
    timer.forget();
    const work = run?.(subject);
    if (work === undefined) return;
    const tracked = work.catch(onFault).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };

  const arm = (): void => {
    clearTimeout(realTimer);
    realTimer = undefined;
    const first = head();
    if (first === undefined || !runs()) return;
    const delay = Math.max(0, Math.ceil((first.time - now()) / current.speed));
    realTimer = setTimeout(wake, Math.min(delay, LONGEST_TIMER));
  };

  const wake = (): void => {
    for (let first = head(); first !== undefined && first.time <= now(); first = head()) {
      timers.pop();
      begin(first);
    }
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
        const first = head();
        if (first === undefined || first.time > target) break;
        anchor = { ...anchor, time: Math.max(anchor.time, first.time) };
        onMove();
        for (let due = head(); due !== undefined && due.time <= anchor.time; due = head()) {
          timers.pop();
          events += 1;
          begin(due);
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
      const timer = new Timer(time, orders++, run, subject);
      timers.push(timer);
      if (head() === timer) arm();
      return timer;
    },
    get pace() {
      return current;
    },
    get moving() {
      return moves > 0;
    },
    nextAt: () => head()?.time,
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
