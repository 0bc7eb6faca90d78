import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readRedisUrl } from './redis/redis-url.ts';
import { type StoreInside, storeInside } from './store-inside.ts';

/** The store of the mocks of a test, by the environment: the same tests are run on each. Not part of the package. */
const kind = process.env.TEST_STORE ?? 'memory';

const { openFileStorage } = kind === 'file' ? await import('./file/file-storage.ts') : {};
const { openRedisStorage } = kind === 'redis' ? await import('./redis/redis-storage.ts') : {};
// In memory, where there is such a folder: what a disk takes for each commit is not the subject.
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = kind === 'file' ? mkdtempSync(join(parent, 'store-under-test-')) : undefined;
const opened = new Set<StoreInside>();

afterAll(async () => {
  for (const { storage } of opened) await storage.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** The option `store` of a new mock. */
export function storeUnderTest(): { readonly store?: StoreInside } {
  const store = openRedis() ?? openFile();
  if (store === undefined) return {};
  opened.add(store);
  return { store };
}

function openFile(): StoreInside | undefined {
  if (folder === undefined || openFileStorage === undefined) return undefined;
  const path = join(folder, `${opened.size}.db`);
  return storeInside(`file:${path}`, openFileStorage(path));
}

function openRedis(): StoreInside | undefined {
  if (openRedisStorage === undefined) return undefined;
  const url = `${process.env.TEST_REDIS_URL}?prefix=${randomUUID()}:`;
  const address = readRedisUrl(url);
  if (address === undefined) throw new Error(`${url} is no URL of a Redis`);
  return storeInside(address.shown, openRedisStorage(address));
}
