import { resolve } from 'node:path';
import { demandPackages } from '../demand-packages.ts';
import type { OpenedStore } from '../opened.ts';
import { readRedisUrl } from './redis/redis-url.ts';
import { storeInside } from './store-inside.ts';

/**
 * Opens a place where a mock keeps its worlds beyond its end: `createMockServer({ store: await openStore(url) })`.
 *
 * @param url - `file:PATH`: a database in one file, which is made where there is none. It belongs to one mock at a time.
 *   `redis://[user:password@]host[:port][/database][?prefix=TEXT&days=N]`, or `rediss://` with TLS: a Redis, in which any
 *   number of mocks keep the same worlds. `prefix` is what its keys begin with (`videoretalk-mock:`), `days` how long a
 *   world is kept that nobody uses (7).
 * @throws StoreError where the place cannot be used: the file is in use, damaged, of another program, or of a newer
 *   version. It is left as it is. Or the Redis cannot be reached, or refuses the password.
 * @throws TypeError where the URL is none of these, or the package behind the store is not installed: it names it.
 */
export async function openStore(url: string): Promise<OpenedStore> {
  const address = readRedisUrl(url);
  if (address) {
    await demandPackages('the Redis store', { ioredis: () => import('ioredis') });
    const { openRedisStorage } = await import('./redis/redis-storage.ts');
    const storage = openRedisStorage(address);
    await storage.ready;
    return storeInside(address.shown, storage);
  }
  const path = /^file:(?:\/\/(?=\/))?(.+)$/s.exec(url)?.[1];
  if (path === undefined)
    throw new TypeError(
      `store must be file:PATH, such as file:./mock.db, or redis://HOST, got ${JSON.stringify(masked(url))}`,
    );
  await demandPackages('the file store', { libsql: () => import('libsql') });
  const { openFileStorage } = await import('./file/file-storage.ts');
  return storeInside(url, openFileStorage(resolve(path)));
}

/** A URL that was misspelt may hold a password all the same. */
function masked(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//***@');
}
