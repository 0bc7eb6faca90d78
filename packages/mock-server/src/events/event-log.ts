import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { PlanRows } from '../store/store.ts';
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
      readonly plan: Plan /** In whose place it stands now. */;
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
  /** The world begins anew, and its plans with it. @param rows - Where they stand, if they stand in rows. */
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
  // In rings, and put together when somebody reads them, which is seldom. What has just come grows old here: the less there
  // is of it, the less V8 has to carry from its space for new objects to that for old ones. So a task is kept as the row in
  // which its plan stands.
  const happenings: (Happening | number)[] = [];
  let rows: PlanRows | undefined;
  const times = new Float64Array(size);
  const epoch = crypto.randomUUID().slice(0, 8);
  const watchers = createWatchers();
  let latest = 0;
  const timeOf = (place: number): number => times[place % size] ?? Number.NaN;
  const told = (place: number): LoggedEvent | undefined => {
    const kept = place > latest - size ? happenings[place % size] : undefined;
    const happening = typeof kept === 'number' ? rows && inRow(rows, kept) : kept;
    return happening && { ...happening, place, at: timeOf(place) };
  };
  const rowOf = ({ plan, before }: TaskHappening): number | undefined => {
    const row = rows?.of(plan.id);
    // Earlier events go on telling of the earlier plan.
    if (before !== undefined && row !== undefined)
      for (let at = happenings.indexOf(row); at !== -1; at = happenings.indexOf(row, at))
        happenings[at] = { type: 'task', plan: before };
    return row;
  };
  return {
    add(happening, at) {
      latest += 1;
      happenings[latest % size] = happening.type === 'task' ? (rowOf(happening) ?? happening) : happening;
      times[latest % size] = at;
      watchers.wake();
    },
    begin(next) {
      for (const [at, kept] of happenings.entries())
        if (rows !== undefined && typeof kept === 'number') happenings[at] = inRow(rows, kept);
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
        const kept = happenings[place % size];
        if (typeof kept === 'object' && kept.type === 'exchange') yield { ...kept, place, at: timeOf(place) };
      }
    },
    size,
    get watchers() {
      return watchers.size;
    },
    watch: watchers.watch,
  };
}

function inRow(rows: PlanRows, row: number): TaskHappening {
  return { type: 'task', plan: rows.plan(row) };
}
