import type { Planned } from './clock.ts';

/** What is done when its time has come. */
export type Run = (subject: unknown) => void | Promise<void>;

/** What is planned, by its time. What has the same time comes in the order in which it was planned. */
export interface TimerQueue {
  push(time: number, run: Run, subject: unknown): Planned;
  /** The time of the first, or `undefined` where nothing is planned. */
  readonly next: number | undefined;
  /** Takes the first one out, and does it. */
  runFirst(): void | Promise<void>;
  clear(): void;
}

const FIRST_ROOM = 64;

/**
 * Makes a queue that may hold millions. An object for each would take most of the heap, whose collections go over all of its
 * pages: so times and places stand in columns of numbers, and what is planned has a slot in them.
 */
export function createTimerQueue(): TimerQueue {
  let times = new Float64Array(FIRST_ROOM);
  /** By slot: how many were planned before it; tells one that had the slot from the next. */
  let orders = new Float64Array(FIRST_ROOM);
  /** A binary heap of slots: each place comes before the two at twice its number. Place 0 stays empty. */
  let heap = new Uint32Array(FIRST_ROOM);
  let runs: (Run | undefined)[] = [];
  let subjects: unknown[] = [];
  let free: number[] = [];
  let size = 0;
  let planned = 0;

  const slotAt = (place: number): number => heap[place] ?? 0;

  const comesBefore = (a: number, b: number): boolean => {
    const between = (times[a] ?? 0) - (times[b] ?? 0);
    return between < 0 || (between === 0 && (orders[a] ?? 0) < (orders[b] ?? 0));
  };

  const makeRoom = (): void => {
    const room = 2 * times.length;
    times = grown(times, new Float64Array(room));
    orders = grown(orders, new Float64Array(room));
    heap = grown(heap, new Uint32Array(room));
  };

  const rise = (slot: number, from: number): void => {
    let place = from;
    for (let above = place >> 1; above > 0 && comesBefore(slot, slotAt(above)); above = place >> 1) {
      heap[place] = slotAt(above);
      place = above;
    }
    heap[place] = slot;
  };

  const sink = (slot: number): void => {
    let place = 1;
    for (let below = 2; below <= size; below = 2 * place) {
      if (below < size && comesBefore(slotAt(below + 1), slotAt(below))) below += 1;
      if (!comesBefore(slotAt(below), slot)) break;
      heap[place] = slotAt(below);
      place = below;
    }
    heap[place] = slot;
  };

  const removeFirst = (): void => {
    const first = slotAt(1);
    const last = slotAt(size);
    size -= 1;
    if (size > 0) sink(last);
    runs[first] = undefined;
    subjects[first] = undefined;
    orders[first] = Number.NaN;
    free.push(first);
  };

  const dropForgotten = (): void => {
    while (size > 0 && runs[slotAt(1)] === undefined) removeFirst();
  };

  return {
    push(time, run, subject) {
      if (size + 1 >= heap.length) makeRoom();
      const slot = free.pop() ?? size;
      const order = planned++;
      times[slot] = time;
      orders[slot] = order;
      runs[slot] = run;
      subjects[slot] = subject;
      size += 1;
      rise(slot, size);
      return {
        time,
        forget() {
          if (orders[slot] === order) runs[slot] = undefined;
        },
      };
    },
    get next() {
      dropForgotten();
      return size === 0 ? undefined : times[slotAt(1)];
    },
    runFirst() {
      dropForgotten();
      if (size === 0) return;
      const first = slotAt(1);
      const [run, subject] = [runs[first], subjects[first]];
      removeFirst();
      return run?.(subject);
    },
    clear() {
      size = 0;
      [runs, subjects, free] = [[], [], []];
      orders.fill(Number.NaN);
    },
  };
}

function grown<Column extends Float64Array | Uint32Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
