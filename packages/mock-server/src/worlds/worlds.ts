import { createHash } from 'node:crypto';
import type { Awaitable } from '../awaitable.ts';
import type { Storage } from '../store/storage.ts';
import { createWorld, type World, type WorldSettings } from './world.ts';

/** The worlds of a mock. They come into being when they are first spoken of. */
export interface Worlds {
  /**
   * The world of a name, or `full` where it would be one too many. At once, but where worlds are being resumed, or where
   * replicas share them.
   */
  named(id: string): Awaitable<World | 'full'>;
  /** The world of a name, where there is one, as far as is known here. */
  existing(id: string): World | undefined;
  /** The world of a name, where there is one. */
  find(id: string): Awaitable<World | undefined>;
  list(): Awaitable<readonly World[]>;
  /** Begins a world anew. Whoever watches it sees that. */
  reset(world: World): Promise<World>;
  close(): Promise<void>;
}

/**
 * Makes the worlds of a mock, and goes on with those that an earlier life has left.
 *
 * @param most - How many there may be.
 */
export function createWorlds(settings: WorldSettings, most: number, storage: Storage): Worlds {
  const { mostTasks } = settings;
  const worlds = new Map<string, World>();
  for (const name of storage.names())
    worlds.set(name, createWorld(name, settings, storage.open(name, mostTasks)));
  let resuming: Promise<unknown> | undefined;
  if (worlds.size > 0) {
    resuming = Promise.all([...worlds.values()].map((world) => world.resume()));
    resuming.then(
      () => (resuming = undefined),
      (error: unknown) => console.error(error),
    );
  }
  return {
    named(id) {
      // What an attempt of this life has begun must not be taken for one of an earlier life.
      if (resuming) return resuming.then(() => this.named(id));
      const known = worlds.get(id);
      if (known) return known;
      if (worlds.size >= most) return 'full';
      const world = createWorld(id, settings, storage.open(id, mostTasks));
      worlds.set(id, world);
      return world;
    },
    existing: (id) => worlds.get(id),
    find: (id) => worlds.get(id),
    list: () => [...worlds.values()],
    async reset(world) {
      const next = createWorld(world.id, settings, storage.reset(world.id, mostTasks), world.events);
      worlds.set(world.id, next);
      next.log({ type: 'reset' });
      await world.close();
      return next;
    },
    async close() {
      await Promise.all([...worlds.values()].map((world) => world.close()));
      await Promise.allSettled([resuming]);
      await storage.close();
    },
  };
}

/** The name of an API key that does not tell it: what belongs to the key is known by this name. */
export function nameOfKey(apiKey: string): string {
  return `key-${createHash('sha256').update(apiKey).digest('hex').slice(0, 16)}`;
}
