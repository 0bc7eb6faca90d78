import { StoreUnavailable } from '../store-unavailable.ts';
import type { Connection } from './connection.ts';
import type { SharedState } from './shared-state.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setImmediate, setTimeout, clearTimeout } = globalThis;

/** How many works of a world one replica has under way at the most. */
const MOST_UNDER_WAY = 512;
const LONGEST_CLAIM = 128;
/** Real milliseconds between two tries while Redis is away. */
const RETRY_MS = 200;
/** Real milliseconds beyond which nobody is waited for by a timer: the looks of each second come first. */
const LONGEST_WAIT_MS = 60_000;

/** Whether something is to be told of a task, and nothing to be sent. */
function isNews(member: string): boolean {
  return member.startsWith('t ');
}

/** What falls due in a world. It is kept in Redis; each thing is leased to one replica at a time, which does it. */
export interface Agenda {
  /** Does what was leased to this replica. */
  begin(members: readonly string[]): void;
  /** Looks for what is due, where time passes by itself. */
  kick(): void;
  /** Something will be due at a time of the world. */
  expect(at: number): void;
  /** Resolves once all that was begun here is done, and what follows from it in promises. */
  settled(): Promise<void>;
  /** Resolves once no replica has anything under way. */
  alone(): Promise<void>;
  /** How many deliveries are due or under way. */
  open(): Promise<number>;
  /** Does a work again and again while Redis is away. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
  /** An answer was lost that may have leased something to this replica. */
  doubt(): void;
  close(): Promise<void>;
}

export interface AgendaParts {
  readonly connection: Connection;
  readonly state: SharedState;
  readonly me: string;
  readonly now: () => number;
  /** Does one thing with a delivery: `d ID` sends it, `c ID NUMBER` sends a copy. */
  readonly deliver: (member: string) => Promise<void>;
  /** Tells what readers would now see of tasks: `t ID REVISION` each. */
  readonly pass: (members: readonly string[]) => Promise<void>;
}

export function createAgenda({ connection, state, me, now, deliver, pass }: AgendaParts): Agenda {
  const works = new Set<Promise<unknown>>();
  const underWay = new Set<string>();
  let unsure = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let soonest = Number.POSITIVE_INFINITY;
  let claiming = false;
  let closed = false;

  const runs = (): boolean => !closed && state.seen.pace.mode === 'real' && state.seen.mover === undefined;

  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;)
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || closed) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
  };

  const track = (work: Promise<unknown>, members: readonly string[]): void => {
    for (const member of members) underWay.add(member);
    const tracked = work
      .catch((error: unknown) => {
        // Whoever takes over after the end will do it.
        if (!closed) console.error(error);
      })
      .finally(() => {
        works.delete(tracked);
        for (const member of members) underWay.delete(member);
        if (works.size === MOST_UNDER_WAY - LONGEST_CLAIM) kick();
      });
    works.add(tracked);
  };

  const begin = (leased: readonly string[]): void => {
    const members = leased.filter((member) => !underWay.has(member));
    if (members.length < leased.length) unsure = true;
    const news = members.filter(isNews);
    if (news.length > 0)
      track(
        patiently(() => pass(news)),
        news,
      );
    for (const member of members)
      if (!isNews(member))
        track(
          patiently(() => deliver(member)),
          [member],
        );
  };

  const arm = (): void => {
    clearTimeout(timer);
    if (!runs() || soonest === Number.POSITIVE_INFINITY) return;
    const delay = Math.max(0, Math.ceil((soonest - now()) / state.seen.pace.speed));
    if (delay < LONGEST_WAIT_MS) timer = setTimeout(kick, delay);
  };

  /** Where an answer was lost, this replica may hold leases that it does not know of. */
  const findOwn = async (): Promise<void> => {
    const leased = await connection.ask((redis) => redis.hgetall(state.key('leased')));
    unsure = false;
    const mine = Object.entries(leased).filter(
      ([member, owner]) => owner.startsWith(`${me} `) && !underWay.has(member),
    );
    // What has been leased and done meanwhile is not there any more for who does it again.
    begin(mine.map(([member]) => member));
  };

  const kick = (): void => {
    if (unsure && connection.up && !closed) findOwn().catch(() => {});
    const room = Math.min(LONGEST_CLAIM, MOST_UNDER_WAY - works.size);
    if (!runs() || claiming || room <= 0 || !connection.up) return;
    claiming = true;
    soonest = Number.POSITIVE_INFINITY;
    state
      .run('claim', me, now(), room)
      .then((reply) => {
        const [next, ...members] = reply as string[];
        if (next !== undefined && next !== '') soonest = Math.min(soonest, Number(next));
        begin(members);
      })
      .catch((error: unknown) => {
        unsure = true;
        // The next look comes within a second.
        if (!closed && !(error instanceof StoreUnavailable)) console.error(error);
      })
      .finally(() => {
        claiming = false;
        arm();
      });
  };

  const settled = async (): Promise<void> => {
    do {
      while (works.size > 0) {
        if (!connection.up) throw new StoreUnavailable('Redis cannot be reached');
        const pause = new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
        await Promise.race([Promise.all(works), pause]);
      }
      await new Promise<void>((resolve) => setImmediate(resolve));
    } while (works.size > 0);
  };

  return {
    begin,
    kick,
    expect(at) {
      if (at >= soonest) return;
      soonest = at;
      if (!claiming) arm();
    },
    settled,
    async alone() {
      await settled();
      while ((await connection.ask((redis) => redis.hlen(state.key('leased')))) > 0 && !closed)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async open() {
      const [due, leased] = await Promise.all([
        connection.ask((redis) => redis.zcard(state.key('due'))),
        connection.ask((redis) => redis.hkeys(state.key('leased'))),
      ]);
      return due + leased.filter((member) => !isNews(member)).length;
    },
    patiently,
    doubt() {
      unsure = true;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.allSettled(works);
    },
  };
}
