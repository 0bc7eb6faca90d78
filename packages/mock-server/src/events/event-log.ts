import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { createWatchers, type Watch } from './watchers.ts';

/** One exchange with a client, as the log tells it. */
export interface Exchange {
  readonly method: string;
  /** Without the query, which may hold secrets. */
  readonly path: string;
  /** Absent where the connection ended without an answer. */
  readonly status: number | undefined;
  /** How long it took, in real milliseconds. */
  readonly durationMs: number;
  readonly operation: string | undefined;
  readonly taskId: string | undefined;
  readonly scenario: string | undefined;
  /** The kinds of the faults that took part in it. */
  readonly faults: readonly string[];
}

/** What has happened in a world. A task and a delivery are kept as what they are computed from. */
export type Happening =
  | { readonly type: 'task'; readonly plan: Plan }
  | { readonly type: 'delivery'; readonly plan: Plan; readonly attempts: readonly Attempt[] }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'clock' | 'rules' | 'faults' | 'reset' };

/** Tells the watchers of a world what has happened in it. */
export type Log = (happening: Happening) => void;

export type LoggedEvent = Happening & {
  /** Its place in the log: 1, 2, 3, … */
  readonly place: number;
  /** Unix milliseconds by the world's clock. */
  readonly at: number;
};

export type LoggedExchange = Extract<LoggedEvent, { readonly type: 'exchange' }>;

/** The latest events of a world, for whoever watches or comes back to watch. */
export interface EventLog {
  /** @param at - Unix milliseconds by the world's clock. */
  add(happening: Happening, at: number): void;
  /** The place of the latest event; 0 before the first. */
  readonly latest: number;
  /** Tells this log from that of an earlier life of the mock. */
  readonly epoch: string;
  /** The event after a place, `undefined` where there is none yet, `gone` where it is not kept any more. */
  after(place: number): LoggedEvent | 'gone' | undefined;
  /** Gets ready to be gone through, where it is kept elsewhere. */
  prepare?(): Promise<void>;
  /** The exchanges that are kept, newest first. */
  exchanges(): Iterable<LoggedExchange> | AsyncIterable<LoggedExchange>;
  /** How many events are kept. */
  readonly size: number;
  /** How many watch. */
  readonly watchers: number;
  /** Begins to watch. */
  watch(): Watch;
}

/** @param size - How many events are kept. */
export function createEventLog(size: number): EventLog {
  // In rings, and put together when somebody reads them, which is seldom.
  const happenings: Happening[] = [];
  const times = new Float64Array(size);
  const epoch = crypto.randomUUID().slice(0, 8);
  const watchers = createWatchers();
  let latest = 0;
  const told = (place: number): LoggedEvent | undefined => {
    const happening = place > latest - size ? happenings[place % size] : undefined;
    return happening && { ...happening, place, at: times[place % size] ?? Number.NaN };
  };
  return {
    add(happening, at) {
      latest += 1;
      happenings[latest % size] = happening;
      times[latest % size] = at;
      watchers.wake();
    },
    get latest() {
      return latest;
    },
    epoch,
    after(place) {
      if (place > latest) return 'gone';
      if (place === latest) return undefined;
      return told(place + 1) ?? 'gone';
    },
    *exchanges() {
      for (let place = latest; place > 0; place -= 1) {
        const event = told(place);
        if (event === undefined) return;
        if (event.type === 'exchange') yield event;
      }
    },
    size,
    get watchers() {
      return watchers.size;
    },
    watch: watchers.watch,
  };
}
