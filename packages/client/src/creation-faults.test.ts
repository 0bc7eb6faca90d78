import { expect, test } from 'vitest';
import { failure, request, task, world } from './test-world.ts';

/** A small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const faults = [
  'none',
  'busy',
  'refused by 500',
  'taken by 500',
  'dropped before',
  'dropped after',
  'hung before',
  'hung after',
  'garbage',
  'no connection',
  'no name',
  'no certificate',
  'reset',
] as const;

/** What `fetch` throws where there was no connection, and where one broke after the server had taken the request. */
const thrown: Partial<Record<Fault, object>> = {
  'no connection': { code: 'ECONNREFUSED', syscall: 'connect' },
  'no name': { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
  'no certificate': { code: 'CERT_HAS_EXPIRED' },
  reset: { code: 'ECONNRESET', syscall: 'read' },
};
type Fault = (typeof faults)[number];

/** A server that does not know idempotency keys, which is the worst that the operator may be. */
function standIn(random: () => number) {
  const tasks = new Map<string, number>();
  const keys = new Map<string, Set<string | null>>();
  const open = new Set<string>();
  const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  let postsAfterUnknown = 0;
  const fetch = async (sent: Request): Promise<Response> => {
    const intent = sent.headers.get('x-intent') ?? '';
    if (open.has(intent)) postsAfterUnknown += 1;
    keys.set(intent, (keys.get(intent) ?? new Set()).add(sent.headers.get('idempotency-key')));
    const fault = faults[Math.floor(random() * faults.length)] ?? 'none';
    counts[fault] += 1;
    const before = /^(busy|refused by 500|no )|before$/.test(fault) && fault !== 'none';
    if (!before) tasks.set(intent, (tasks.get(intent) ?? 0) + 1);
    if (fault === 'none') return new Response(JSON.stringify(task('pending', 0)));
    if (fault === 'busy') {
      const headers: HeadersInit = random() < 0.5 ? { 'retry-after': String(Math.floor(random() * 80)) } : {};
      return new Response('{}', { status: 429, headers });
    }
    const cause = thrown[fault];
    if (fault !== 'reset' && cause) throw new TypeError('fetch failed', { cause });
    open.add(intent);
    if (cause) throw new TypeError('fetch failed', { cause });
    if (fault.startsWith('dropped')) throw new TypeError('fetch failed');
    if (fault.startsWith('hung')) return new Promise(() => {});
    return fault === 'garbage' ? new Response('<html>') : new Response('', { status: 500 });
  };
  return { fetch, tasks, keys, open, counts, late: () => postsAfterUnknown };
}

test('10,000 creations under faults never make more tasks than intents', async () => {
  const intents = 10_000;
  const batch = 50;
  const random = seeded(20_260_101);
  const server = standIn(random);
  let sum = 0;
  for (let first = 0; first < intents; first += batch) {
    const { client, run } = world([], { fetch: server.fetch, random });
    const works = Array.from({ length: batch }, async (_, index) => {
      const intent = String(first + index);
      const creation = client.videos.generate(request, { headers: { 'x-intent': intent }, timeout: 90_000 });
      const error = await failure(creation.then(() => Promise.reject(undefined)));
      const { outcomeUnknown, idempotencyKey } = (error ?? {}) as Record<string, unknown>;
      const made = server.tasks.get(intent) ?? 0;
      const told = { unknown: outcomeUnknown === true, key: idempotencyKey };
      const keys = [...(server.keys.get(intent) ?? [])];
      const unknown = server.open.has(intent);
      // A success made one task, a known failure none, and an unknown outcome at most one, told with the only key.
      if (!unknown && made !== (error ? 0 : 1)) throw new Error(`Intent ${intent} made ${made} tasks.`);
      if (made > 1 || keys.length !== 1) throw new Error(`Intent ${intent}: ${made} tasks, keys ${keys}.`);
      if (told.unknown !== unknown || told.key !== (unknown ? keys[0] : undefined)) {
        throw new Error(`Intent ${intent} told ${JSON.stringify(told)}.`);
      }
      sum += made;
    });
    await run(Promise.all(works));
  }
  expect(sum).toBeLessThanOrEqual(intents);
  expect(server.late()).toBe(0);
  expect(Math.min(...Object.values(server.counts))).toBeGreaterThan(500);
  const posts = Object.values(server.counts).reduce((total, count) => total + count);
  expect(posts).toBeGreaterThan(intents);
}, 20_000);
