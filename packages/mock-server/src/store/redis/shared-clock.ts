import type { Planned, WorldClock } from '../../clock/clock.ts';
import type { Agenda } from './agenda.ts';
import type { Connection } from './connection.ts';
import type { SharedState } from './shared-state.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop this clock.
const { setTimeout, clearTimeout } = globalThis;

const LONGEST_TIMER = 2 ** 31 - 1;
/** Real milliseconds after which a clock that another replica moves is asked for again. */
const RETRY_MS = 5;
/** How many things are done at once while the clock is moved. */
const MOST_AT_ONCE = 200;

interface Wait extends Planned {
  readonly run: () => void;
}

export interface SharedClockParts {
  readonly connection: Connection;
  readonly state: SharedState;
  readonly agenda: Agenda;
  /** The name of this replica. */
  readonly me: string;
}

/**
 * The clock of a world that replicas share. Its time is in Redis; that of a real clock goes on by the time of the Redis
 * server. Whoever moves it has it alone until the move is done, and does what falls due. `at` is for what waits in this
 * process, such as a request; what must not be lost stands in the agenda.
 */
export function createSharedClock({ connection, state, agenda, me }: SharedClockParts): WorldClock & {
  /** Lets go on what has waited long enough: the time may have been changed elsewhere. */
  look(): void;
  /** Resolves once nobody here moves it any more. */
  idle(): Promise<void>;
} {
  const waits = new Set<Wait>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMove: Promise<unknown> = Promise.resolve();
  let leaving: Promise<unknown> = Promise.resolve();
  let moves = 0;
  let closed = false;

  const now = (): number => {
    const { pace, time, real, mover } = state.seen;
    if (pace.mode !== 'real' || mover !== undefined) return time;
    return Math.floor(time + Math.max(0, connection.now() - real) * pace.speed);
  };
  const head = (): number | undefined =>
    waits.size === 0 ? undefined : Math.min(...[...waits].map(({ time }) => time));

  const look = (): void => {
    clearTimeout(timer);
    if (closed) return;
    const present = now();
    for (const wait of [...waits].filter(({ time }) => time <= present).sort((a, b) => a.time - b.time)) {
      waits.delete(wait);
      wait.run();
    }
    const next = head();
    if (next === undefined || state.seen.pace.mode !== 'real') return;
    const delay = Math.max(1, Math.ceil((next - now()) / state.seen.pace.speed));
    timer = setTimeout(look, Math.min(delay, LONGEST_TIMER));
  };

  const take = async (): Promise<boolean> => {
    for (;;) {
      const [reply, mover] = (await state.run('takeClock', me)) as [string, string];
      if (reply === 'mine' || mover === me) return true;
      if (reply === 'gone' || closed) return false;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  const move = async (target: number | ((now: number) => number)): Promise<number> => {
    let events = 0;
    let to: number | undefined;
    moves += 1;
    try {
      if (!(await take())) return 0;
      await state.refresh();
      to = typeof target === 'number' ? target : target(now());
      await agenda.alone();
      for (;;) {
        await agenda.settled();
        if (closed) break;
        const first = head();
        const limit = Math.min(to, first ?? to);
        const goThere = first !== undefined && first <= to ? 1 : 0;
        const [reply, ...members] = (await state.run('step', me, limit, MOST_AT_ONCE, goThere)) as string[];
        if (reply === 'none' || reply === 'lost') break;
        await state.refresh();
        const before = waits.size;
        look();
        events += members.length + before - waits.size;
        agenda.begin(members);
      }
    } catch (error) {
      agenda.doubt();
      throw error;
    } finally {
      moves -= 1;
      const reached = to ?? 0;
      leaving = agenda.patiently(() => state.run('leaveClock', me, reached)).catch(() => {});
    }
    // Where Redis is away the clock is left when that is back: whoever has moved it does not wait so long.
    await leaving;
    if (closed) return events;
    await state.refresh();
    look();
    return events;
  };

  return {
    now,
    at(time: number, run: (subject: never) => void | Promise<void>, subject?: unknown) {
      const wait: Wait = {
        time,
        run: () => void run(subject as never),
        forget: () => void waits.delete(wait),
      };
      waits.add(wait);
      look();
      return wait;
    },
    get pace() {
      return state.seen.pace;
    },
    get moving() {
      return moves > 0 || state.seen.mover !== undefined;
    },
    async nextAt() {
      if (closed) return undefined;
      const heads = await Promise.all(
        ['due', 'news'].map((part) =>
          connection.ask((redis) => redis.zrange(state.key(part), 0, 0, 'WITHSCORES')),
        ),
      );
      const times = heads.filter(({ length }) => length > 0).map(([, at]) => Number(at));
      const next = Math.min(...times, head() ?? Number.POSITIVE_INFINITY);
      return Number.isFinite(next) ? next : undefined;
    },
    async setPace({ mode, speed }) {
      await state.run('setPace', mode, speed, now());
      await state.refresh();
      look();
      agenda.kick();
    },
    advance(target) {
      // One after the other: two commands at once would take turns in a way that nobody could tell.
      const done = lastMove.then(() => move(target));
      lastMove = done.catch(() => undefined).then(() => leaving);
      return done;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      waits.clear();
    },
    look,
    idle: async () => void (await lastMove),
  };
}
