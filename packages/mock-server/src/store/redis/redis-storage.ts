import { randomUUID } from 'node:crypto';
import type { SharedStorage } from '../storage.ts';
import { connect } from './connection.ts';
import type { RedisAddress } from './redis-url.ts';
import { createSharedWorlds } from './shared-worlds.ts';

/** Keeps worlds in a Redis that any number of mocks share, as replicas of one server. It connects at once. */
export function openRedisStorage(address: RedisAddress): SharedStorage {
  const connection = connect(address);
  let seed: string | undefined;
  const key = `${address.prefix}seed`;
  const ready = connection.ready.then(async () => {
    await connection.ask((redis) => redis.set(key, randomUUID(), 'PX', address.keepMs, 'NX'));
    seed = (await connection.ask((redis) => redis.get(key))) ?? undefined;
  });
  ready.catch(() => {});
  return {
    ready,
    get seed() {
      return seed;
    },
    reachable: () => connection.up,
    worlds: (settings, most) => createSharedWorlds(settings, most, connection),
    close: () => connection.close(),
  };
}
