import { randomUUID } from 'node:crypto';
import { seededChance } from '../../simulation/seeded-random.ts';
import { noRules } from '../../worlds/scenario-rules.ts';
import type { World, WorldSettings } from '../../worlds/world.ts';
import type { Worlds } from '../../worlds/worlds.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import type { Connection } from './connection.ts';
import { createSharedEvents } from './shared-events.ts';
import { readSharedState, type SharedState } from './shared-state.ts';
import { createSharedWorld, type SharedWorld } from './shared-world.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setTimeout, clearTimeout } = globalThis;

/** Real milliseconds between two times at which a replica says that it is there, and looks what others have left. */
const BEAT_MS = 1000;
/** Real milliseconds of silence after which a replica is taken for dead. */
const LEASE_MS = 5000;
/** How many worlds a replica looks at in one second at the most. */
const MOST_LOOKS = 200;
/** How often the life of a world is made longer while a replica knows it, in real milliseconds. */
const TOUCH_MS = 60_000;

interface Known {
  world: SharedWorld;
  readonly events: ReturnType<typeof createSharedEvents>;
  touchedAt: number;
  /** Whether somebody has asked for it since then. */
  used: boolean;
}

/** The worlds of all replicas of one Redis, as one replica has them. */
export function createSharedWorlds(settings: WorldSettings, most: number, connection: Connection): Worlds {
  const { address } = connection;
  const me = randomUUID().slice(0, 13);
  const known = new Map<string, Known>();
  const openings = new Map<string, Promise<World | 'full'>>();
  const timers = new Map<unknown, ReturnType<typeof setTimeout>>();
  let closed = false;
  let turn = 0;
  let backAt = Number.NEGATIVE_INFINITY;
  const worldsKey = `${address.prefix}worlds`;
  const replicasKey = `${address.prefix}replicas`;
  const together = (name: 'admit' | 'beat', ...args: (string | number)[]): Promise<unknown> =>
    connection.run(name, address.prefix, ['', address.keepMs, ...args]);

  /** Joins a world, which begins where there is none. */
  const join = async (name: string): Promise<World | 'full'> => {
    await connection.ready;
    if ((await together('admit', name, most)) === 0) return 'full';
    const root = `${address.prefix}{${name}}`;
    const { mode, speed } = settings.pace;
    const faults = {
      faults: [],
      levels: {},
      ids: 0,
      chance: seededChance(`${settings.seed}/${name}/faults`).position(),
    };
    for (;;) {
      const joined = await connection.run('open', root, [
        '',
        address.keepMs,
        randomUUID(),
        name,
        `${address.prefix}news`,
        mode,
        speed,
        settings.start(),
        JSON.stringify(noRules),
        JSON.stringify(faults),
        randomUUID().slice(0, 8),
      ]);
      const gen = await connection.ask((redis) => redis.hget(`${root}:state`, 'gen'));
      const state = gen === null ? undefined : await readSharedState(connection, root, gen);
      // It has been reset at this very moment.
      if (state === undefined) continue;
      return take(name, state, Number(joined));
    }
  };

  const take = (name: string, state: SharedState, joined: number): World => {
    const before = known.get(name);
    const events =
      before?.events ??
      createSharedEvents(connection, () => known.get(name)?.world.state ?? state, settings.mostEvents);
    const world = createSharedWorld({ id: name, settings, connection, state, events, me, joined });
    known.set(name, { world, events, touchedAt: performance.now(), used: false });
    before?.world.close().catch(console.error);
    world.look();
    return world;
  };

  const open = (name: string): Promise<World | 'full'> => {
    const opening = openings.get(name) ?? join(name).finally(() => openings.delete(name));
    openings.set(name, opening);
    return opening;
  };

  const named = (name: string): Promise<World | 'full'> => {
    const one = known.get(name);
    if (one) one.used = true;
    return present(name);
  };

  const present = async (name: string): Promise<World | 'full'> => {
    const one = known.get(name);
    if (one !== undefined && (await one.world.state.refresh(one.events.flush()))) return one.world;
    return open(name);
  };

  /** The names of all worlds. Those that nobody has used for long are let go. */
  const names = async (): Promise<readonly string[]> => {
    const all = await connection.ask((redis) => redis.zrange(worldsKey, 0, -1));
    const there = await Promise.all(
      all.map((name) => connection.ask((redis) => redis.hexists(`${address.prefix}{${name}}:state`, 'gen'))),
    );
    const gone = all.filter((_, index) => there[index] === 0);
    if (gone.length > 0) await connection.ask((redis) => redis.zrem(worldsKey, ...gone));
    return all.filter((_, index) => there[index] === 1);
  };

  const list = async (): Promise<readonly World[]> => {
    await connection.ready;
    const all = await Promise.all((await names()).map(present));
    return all.filter((world) => world !== 'full');
  };

  /** Gets to know the worlds that others have begun, and lets go those that are no more. */
  const meet = async (all: readonly string[]): Promise<void> => {
    for (const name of all) if (!known.has(name)) await open(name);
    for (const [name, { world }] of known) {
      if (all.includes(name)) continue;
      known.delete(name);
      await world.close();
    }
  };

  let dead: readonly string[] = [];

  /** Says that this replica is there. Nothing that takes long comes in its way. */
  const beat = async (): Promise<void> => {
    dead = (await together('beat', me, LEASE_MS)) as string[];
  };

  /** Looks after the worlds, and after what others have left. */
  const lookAfter = async (): Promise<void> => {
    const count = await connection.ask((redis) => redis.zcard(worldsKey));
    if (count !== known.size) await meet(await names());
    // Where Redis was away, the others could not say that they are there either.
    if (performance.now() - backAt > LEASE_MS)
      for (const one of dead) {
        for (const { world } of known.values()) await world.takeOver(one);
        await connection.ask((redis) => redis.zrem(replicasKey, one));
      }
    const all = [...known.values()];
    for (let looks = 0; looks < Math.min(MOST_LOOKS, all.length); looks++) {
      const one = all[turn++ % all.length];
      if (one === undefined) break;
      one.world.look();
      one.events.look();
      if (!one.used || performance.now() - one.touchedAt < TOUCH_MS) continue;
      Object.assign(one, { touchedAt: performance.now(), used: false });
      await one.world.state.run('touch');
    }
  };

  const again = (work: () => Promise<void>): void => {
    const goOn = async (): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (error instanceof StoreUnavailable) backAt = performance.now();
        else if (!closed) console.error(error);
      }
      if (!closed) timers.set(work, setTimeout(goOn, BEAT_MS).unref());
    };
    void goOn();
  };
  connection.ready
    .then(beat)
    .catch(() => {})
    .then(() => {
      if (closed) return;
      again(beat);
      again(lookAfter);
    });

  connection.listen((news) => {
    const [kind, name = ''] = (news ?? ' ').split(' ');
    if (news === undefined) backAt = performance.now();
    const heard =
      news === undefined ? [...known.entries()] : [...known.entries()].filter(([id]) => id === name);
    for (const [id, { world, events }] of heard) {
      if (kind === 'e') {
        world.courses.stir();
        events.news();
      } else
        present(id).then(
          () => events.news(),
          () => {},
        );
    }
  });

  return {
    named,
    existing: (name) => known.get(name)?.world,
    async find(name) {
      await connection.ready;
      if (!known.has(name) && (await connection.ask((redis) => redis.zscore(worldsKey, name))) === null)
        return undefined;
      const world = await named(name);
      return world === 'full' ? undefined : world;
    },
    list,
    async reset(world) {
      await (world as SharedWorld).state.run('reset');
      const next = await open(world.id);
      if (next === 'full') throw new StoreUnavailable('Redis has forgotten the world meanwhile');
      next.log({ type: 'reset' });
      await world.close();
      return next;
    },
    async close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all([...known.values()].map(({ world }) => world.close()));
      // The others need not wait until this one is missed.
      if (connection.up) await connection.ask((redis) => redis.zadd(replicasKey, 0, me)).catch(() => {});
      await connection.close();
    },
  };
}
