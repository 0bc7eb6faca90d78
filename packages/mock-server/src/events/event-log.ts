import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { PlanRows } from '../store/store.ts';
import { createExchangeSlots } from './exchange-slots.ts';
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
  | {
      readonly type: 'task';
      readonly plan: Plan;
      /** In whose place the plan stands now. */
      readonly before?: Plan;
    }
  | { readonly type: 'delivery'; readonly plan: Plan; readonly attempts: readonly Attempt[] }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'clock' | 'rules' | 'faults' | 'reset' };

type TaskHappening = Extract<Happening, { readonly type: 'task' }>;

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
  /**
   * The world begins anew, and its plans with it.
   *
   * @param rows - Where its plans stand, if they stand in rows.
   */
  begin(rows: PlanRows | undefined): void;
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
  // In rings, and put together when somebody reads them, which is seldom. Objects that are kept here grow old, and V8 has to
  // carry each to its space for old ones. So a task is the row in which its plan stands, and an exchange nothing at all: it is
  // kept in the slot of the same number.
  const kept: (Happening | number | undefined)[] = [];
  const exchanges = createExchangeSlots();
  let rows: PlanRows | undefined;
  const times = new Float64Array(size);
  const epoch = crypto.randomUUID().slice(0, 8);
  const watchers = createWatchers();
  let latest = 0;
  const timeOf = (place: number): number => times[place % size] ?? Number.NaN;
  const told = (place: number): LoggedEvent | undefined => {
    if (place <= latest - size || place <= 0) return undefined;
    return { ...happened(place % size), place, at: timeOf(place) };
  };
  const happened = (slot: number): Happening => {
    const happening = kept[slot] ?? { type: 'exchange', exchange: exchanges.at(slot) };
    return typeof happening === 'number' ? inRow(rows, happening) : happening;
  };
  const keep = (happening: Happening): Happening | number | undefined => {
    if (happening.type === 'task') return rowOf(happening) ?? happening;
    if (happening.type !== 'exchange') return happening;
    exchanges.put(latest % size, happening.exchange);
    return undefined;
  };
  const rowOf = ({ plan, before }: TaskHappening): number | undefined => {
    const row = rows?.of(plan.id);
    // Earlier events go on telling of the earlier plan.
    if (before !== undefined && row !== undefined)
      for (let at = kept.indexOf(row); at !== -1; at = kept.indexOf(row, at))
        kept[at] = { type: 'task', plan: before };
    return row;
  };
  return {
    add(happening, at) {
      latest += 1;
      kept[latest % size] = keep(happening);
      times[latest % size] = at;
      watchers.wake();
    },
    begin(next) {
      for (const [at, happening] of kept.entries())
        if (typeof happening === 'number') kept[at] = inRow(rows, happening);
      rows = next;
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
      for (let place = latest; place > Math.max(latest - size, 0); place -= 1) {
        const slot = place % size;
        if (kept[slot] === undefined)
          yield { type: 'exchange', exchange: exchanges.at(slot), place, at: timeOf(place) };
      }
    },
    size,
    get watchers() {
      return watchers.size;
    },
    watch: watchers.watch,
  };
}

function inRow(rows: PlanRows | undefined, row: number): TaskHappening {
  if (rows === undefined) throw new TypeError(`there are no rows, and no row ${row}`);
  return { type: 'task', plan: rows.plan(row) };
}
