import type { EventLog, Exchange, Happening, LoggedEvent } from '../../events/event-log.ts';
import { createWatchers } from '../../events/watchers.ts';
import { readPlan } from '../file/plan-record.ts';
import type { Connection } from './connection.ts';
import type { SharedState } from './shared-state.ts';
import { readAttempts } from './shared-store.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setImmediate } = globalThis;

const LONGEST_READ = 500;
/** Real milliseconds for which it holds what a replica has said of its watchers. It says so each second. */
const WATCHED_MS = 10_000;

/** An event as Redis keeps it: tasks and deliveries by name, since their plans are there already. */
interface Written {
  readonly at: number;
  readonly type: LoggedEvent['type'];
  readonly id?: string;
  /** How many attempts there were. */
  readonly attempts?: number;
  readonly exchange?: Exchange;
}

/**
 * The log of a world that replicas share: a stream in Redis. It is followed only while somebody watches here. What a
 * Redis that is away cannot take is not told: it is news, and nothing that was acknowledged.
 */
export function createSharedEvents(
  connection: Connection,
  state: () => SharedState,
  size: number,
): EventLog & {
  /** There is something new in the stream. */
  news(): void;
  /** Says that there are still watchers here, if there are. */
  look(): void;
  /** Sends what has gathered. What is asked of Redis after that is answered after it. */
  flush(): boolean;
} {
  const kept: LoggedEvent[] = [];
  const watchers = createWatchers();
  let gathered: string[] = [];
  let mirrored: number | undefined;
  let reading: Promise<void> | undefined;
  let again = false;

  const flush = (): boolean => {
    const told = gathered;
    if (told.length === 0) return false;
    gathered = [];
    state()
      .run('tell', size, ...told)
      .catch(() => {});
    return true;
  };

  /** Reads on from where the mirror ends. */
  const read = async (): Promise<void> => {
    for (;;) {
      const { ask } = connection;
      const from = mirrored === undefined ? '-' : `${mirrored + 1}-0`;
      const rows = await ask((redis) =>
        redis.xrange(state().key('events'), from, '+', 'COUNT', LONGEST_READ),
      );
      const events = await Promise.all(
        rows.map(([id, [, text = '']]) => restore(Number(id.split('-')[0]), text)),
      );
      for (const event of events) {
        mirrored = event.place;
        kept[event.place % size] = event;
      }
      if (events.length > 0) watchers.wake();
      if (rows.length < LONGEST_READ) return;
    }
  };

  const follow = (): Promise<void> => {
    again = reading !== undefined;
    reading ??= read().finally(() => {
      reading = undefined;
      if (again) follow().catch(() => {});
    });
    return reading;
  };

  const restore = async (place: number, text: string): Promise<LoggedEvent> => {
    const { at, type, id = '', attempts: count = 0, exchange } = JSON.parse(text) as Written;
    if (type === 'exchange' && exchange) return { place, at, type, exchange };
    if (type !== 'task' && type !== 'delivery') return { place, at, type: type as 'clock' };
    const [plan, attempts] = await Promise.all(
      ['plans', 'attempts'].map((part) => connection.ask((redis) => redis.hget(state().key(part), id))),
    );
    // A reset has taken the task away meanwhile, and is told after it.
    if (!plan) return { place, at, type: 'reset' };
    const task = readPlan(plan);
    if (type === 'task') return { place, at, type, plan: task };
    return { place, at, type, plan: task, attempts: readAttempts(attempts ?? null).slice(0, count) };
  };

  const look = (): void => {
    if (watchers.size === 0) return;
    const says = connection.ask((redis) => redis.set(state().key('watched'), '1', 'PX', WATCHED_MS));
    // What has come before it was said that there are watchers was not told.
    says.then(follow).catch(() => {});
  };

  return {
    add(happening, at) {
      // What happens in one turn is told together.
      if (gathered.length === 0) setImmediate(flush);
      gathered.push(JSON.stringify(write(happening, at)));
    },
    begin() {},
    get latest() {
      return Math.max(mirrored ?? 0, state().seen.events);
    },
    get epoch() {
      return state().seen.epoch;
    },
    async prepare() {
      await follow();
    },
    after(place) {
      const latest = mirrored ?? 0;
      if (place >= latest) return place > Math.max(latest, state().seen.events) ? 'gone' : undefined;
      const event = kept[(place + 1) % size];
      return event?.place === place + 1 ? event : 'gone';
    },
    async *exchanges() {
      for (let end = '+'; ; ) {
        const rows = await connection.ask((redis) =>
          redis.xrevrange(state().key('events'), end, '-', 'COUNT', LONGEST_READ),
        );
        for (const [id, [, text = '']] of rows) {
          end = `(${id}`;
          const { at, type, exchange } = JSON.parse(text) as Written;
          if (type === 'exchange' && exchange) yield { place: Number(id.split('-')[0]), at, type, exchange };
        }
        if (rows.length < LONGEST_READ) return;
      }
    },
    size,
    get watchers() {
      return watchers.size;
    },
    watch() {
      const watch = watchers.watch();
      look();
      return watch;
    },
    flush,
    look,
    news() {
      if (watchers.size > 0) follow().catch(() => {});
    },
  };
}

function write(happening: Happening, at: number): Written {
  switch (happening.type) {
    case 'task':
      return { at, type: 'task', id: happening.plan.id };
    case 'delivery':
      return { at, type: 'delivery', id: happening.plan.id, attempts: happening.attempts.length };
    default:
      return { at, ...happening };
  }
}
