import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { callbackDelivery, simulation } from '../../generated/constants.ts';
import type { MockServer, MockServerOptions, SendResult } from '../../index.ts';
import { inside } from '../../inside.ts';
import { callback_url, HOUR, received, testMock } from '../../test-mock.ts';
import { openStore } from '../open-store.ts';
import { hasRedis, type OwnRedis, startRedis } from './start-redis.ts';

vi.setConfig({ testTimeout: 30_000 });

const there = hasRedis();
const withRedis = there ? describe : describe.skip;

withRedis(`replicas on one Redis${there ? '' : ' (redis-server is not on this machine)'}`, () => {
  let redis: OwnRedis;
  const running = new Set<MockServer>();
  let prefixes = 0;
  let prefix = '';

  beforeAll(async () => {
    redis = await startRedis(['--appendonly', 'yes', '--appendfsync', 'always']);
  });
  afterAll(() => redis.stop());
  afterEach(async () => {
    for (const mock of running) await mock.close();
    running.clear();
    prefix = `test-${++prefixes}:`;
  });

  async function replica(options: MockServerOptions = {}, results: readonly SendResult[] = [received()]) {
    const store = await openStore(`${redis.url}?prefix=${prefix || 'test-0:'}`);
    const world = testMock({ store, ...options }, results);
    running.add(world.mock);
    const stop = async (): Promise<void> => {
      running.delete(world.mock);
      await world.mock.close();
    };
    return { ...world, stop };
  }
  const pair = async (options: MockServerOptions = {}) =>
    [await replica(options), await replica(options)] as const;

  /** The keys of this test, and how long each lives. */
  async function keys(): Promise<Map<string, number>> {
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.port);
    const found = new Map<string, number>();
    for (const key of await client.keys(`${prefix || 'test-0:'}*`)) found.set(key, await client.pttl(key));
    client.disconnect();
    return found;
  }

  test('a task that one has made is known to the other: look-up, list, result and size', async () => {
    const [a, b] = await pair();
    const { json } = await a.create();
    expect((await b.read(json.id)).text).toBe((await a.read(json.id)).text);
    expect((await b.control.tasks.list()).tasks).toMatchObject([{ id: json.id }]);
    await b.advance(HOUR);
    const { results } = (await a.read(json.id)).json;
    expect((await b.mock.fetch(results[0])).status).toBe(200);
    expect(await b.mock.control().worlds()).toMatchObject([{ tasks: 1 }]);
    expect((await a.call('/_mock/ready')).status).toBe(200);
  });

  test('the same key at once at several makes one task, and one callback', async () => {
    const all = [await replica(), await replica(), await replica()];
    const key = { 'idempotency-key': 'order-2026-000001' };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => all[index % 3]?.create({ callback_url }, key)),
    );
    expect(new Set(answers.map((answer) => answer?.text)).size).toBe(1);
    expect(answers.filter((answer) => answer?.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    await all[0]?.advance(HOUR);
    expect(all.flatMap(({ sent }) => sent)).toHaveLength(1);
  });

  test('a rule is for so many creations as it says, wherever they come', async () => {
    const [a, b] = await pair();
    await a.control.rules.add({ scenario: 'slow', times: 5 });
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? a : b).create()));
    const { tasks } = await b.control.tasks.list();
    expect(tasks.filter(({ scenario }) => scenario === 'slow')).toHaveLength(5);
    expect(await b.control.rules.list()).toMatchObject([{ used: 5 }]);
  });

  test('a rate limit counts the requests of all', async () => {
    const [a, b] = await pair();
    await a.control.faults.add({ kind: 'rate_limit', capacity: 6, refill_per_second: 0.001 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? a : b).create()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
  });

  test('a clock that one moves has moved for the other, and moves at once add up', async () => {
    const [a, b] = await pair();
    const began = await a.now();
    await Promise.all([a.advance(1000), b.advance(2000), a.advance(4000)]);
    expect([await a.now(), await b.now()]).toEqual([began + 7000, began + 7000]);
    await b.control.clock.set({ mode: 'real', speed: 100_000 });
    const later = await a.now();
    await expect.poll(() => a.now()).toBeGreaterThan(later + 10_000);
    expect((await a.control.clock.read()).mode).toBe('real');
  });

  test('whoever moves the clock does what falls due, in its order, with the distances of the contract', async () => {
    const a = await replica({}, [received(500)]);
    const b = await replica({}, [received(500)]);
    await a.create({ callback_url });
    await b.advance(HOUR);
    expect(a.sent).toEqual([]);
    const gaps = b.sent.slice(1).map(({ at }, index) => at - (b.sent[index]?.at ?? 0));
    expect(gaps).toEqual(callbackDelivery.retryDelaysMs);
    expect((await a.control.deliveries.list()).deliveries[0]).toMatchObject({ state: 'failed' });
  });

  test('a request that one keeps waiting is let go by a move of the clock at the other', async () => {
    const [a, b] = await pair();
    await a.control.faults.add({ kind: 'latency', distribution: 'fixed', ms: 3000 });
    const waiting = a.create();
    await expect.poll(async () => (await b.control.faults.list())[0]?.used, { interval: 5 }).toBe(1);
    await b.control.faults.replace([]);
    await b.advance(3000);
    expect((await waiting).status).toBe(200);
  });

  test('an automatic clock leaps for whoever asks, and goes on by itself for callbacks', async () => {
    const [a, b] = await pair({ clock: 'automatic' });
    const { json } = await a.create();
    const seen = [await b.read(json.id), await a.read(json.id), await b.read(json.id)];
    expect(seen.map((told) => told.json.status)).toEqual(['processing', 'processing', 'completed']);
    await a.create({ callback_url });
    await expect.poll(() => [...a.sent, ...b.sent].length).toBe(1);
  });

  test('in real time each callback is sent by one, and once', async () => {
    const all = [await replica(), await replica(), await replica()];
    await all[0]?.control.clock.set({ mode: 'real', speed: 100_000 });
    const ids = await Promise.all(
      Array.from(
        { length: 90 },
        async (_, index) => (await all[index % 3]?.create({ callback_url }))?.json.id,
      ),
    );
    const sent = () => all.flatMap((one) => one.sent.map(({ body }) => JSON.parse(body).id));
    await expect.poll(() => sent().length, { timeout: 10_000 }).toBe(90);
    expect(sent().sort()).toEqual(ids.sort());
  });

  test('a reset at one is a reset for all, also for what was under way', async () => {
    const [a, b] = await pair();
    const key = { 'idempotency-key': 'order-2026-000001' };
    const first = await a.create({ callback_url }, key);
    await a.control.rules.add({ scenario: 'slow' });
    await b.control.reset();
    expect((await a.read(first.json.id)).status).toBe(404);
    expect(await a.control.rules.list()).toEqual([]);
    expect((await a.create({ callback_url }, key)).headers.get('idempotency-replayed')).toBeNull();
    await a.advance(HOUR);
    expect([...a.sent, ...b.sent]).toHaveLength(1);
  });

  test('worlds are as many as there may be of all together', async () => {
    const [a, b] = await pair({ mostWorlds: 1 });
    await a.create();
    expect((await b.create({}, { authorization: 'Bearer other' })).status).toBe(429);
  });

  // Sooner than a silent stream looks again by itself.
  test('what happens at one is told to who watches at the other, also who comes back to it', {
    timeout: 10_000,
  }, async () => {
    const [a, b] = await pair();
    const { last_event_id } = await a.control.tasks.list();
    const { json } = await a.create({ callback_url });
    await a.advance(HOUR);
    const events = b.control.events({ lastEventId: last_event_id });
    const told = [];
    while (told.length < 7) told.push((await events.next()).value);
    expect(told.map((event) => event?.type)).toEqual([
      'task',
      'exchange',
      'task',
      'task',
      'task',
      'delivery',
      'clock',
    ]);
    expect(told[5]).toMatchObject({ delivery: { task_id: json.id, state: 'delivered' } });
    const next = events.next();
    // Until it waits: one that is still writing would see the next event by itself.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await a.control.rules.add({ scenario: 'slow' });
    expect((await next).value).toMatchObject({ type: 'rules' });
    await events.return(undefined);
  });

  test('all goes on where all replicas have ended and others begin', async () => {
    const before = await replica();
    const { json } = await before.create({ callback_url });
    await before.control.rules.add({ scenario: 'slow', times: 3 });
    await before.advance(1000);
    const clock = await before.control.clock.read();
    await before.stop();
    const after = await replica();
    expect(await after.control.clock.read()).toEqual(clock);
    expect(await after.control.rules.list()).toMatchObject([{ times: 3 }]);
    await after.advance(HOUR);
    expect(after.sent.map(({ body }) => JSON.parse(body).id)).toEqual([json.id]);
  });

  test('a delivery under way is taken over when its replica ends, and marked as interrupted', async () => {
    let begun = 0;
    const a = await replica({
      sendCallback: (_request, signal) => {
        begun += 1;
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve({ error: 'stopped' })),
        );
      },
    });
    const b = await replica();
    await a.control.clock.set({ mode: 'real', speed: 100_000 });
    // The one that makes a task looks first for what it has planned.
    await a.create({ callback_url });
    await expect.poll(() => begun + b.sent.length).toBe(1);
    if (begun === 0) return;
    await a.stop();
    await expect.poll(() => b.sent.length, { timeout: 10_000 }).toBe(1);
    await expect.poll(async () => (await b.control.deliveries.list()).deliveries[0]?.state).toBe('delivered');
    const [delivery] = (await b.control.deliveries.list()).deliveries;
    expect(delivery?.attempts).toMatchObject([
      { number: 1, interrupted: true, response: null },
      { number: 2, interrupted: false, response: { status: 204 } },
    ]);
  });

  test('all keys are under the prefix, and none lives for ever', async () => {
    const a = await replica();
    await a.control.faults.add({ kind: 'late', ms: 1000, times: 1 });
    await a.create({ callback_url }, { 'idempotency-key': 'order-2026-000001' });
    await a.create({ callback_url });
    await a.control.rules.add({ scenario: 'slow' });
    await a.advance(HOUR);
    const lives = await keys();
    expect(lives.size).toBeGreaterThan(8);
    const forever = [...lives].filter(([, life]) => life < 0).map(([key]) => key);
    expect(forever).toEqual([]);
  });

  test('while Redis is away each request is answered with 503 in its envelope, and nothing is lost', async () => {
    const [a, b] = await pair();
    const { json } = await a.create({ callback_url });
    redis.process.kill('SIGKILL');
    const ready = async () => [await a.call('/_mock/ready'), await b.call('/_mock/ready')];
    await expect.poll(async () => (await ready()).map(({ status }) => status)).toEqual([503, 503]);
    for (const told of [await a.create(), await b.read(json.id), await a.call('/_mock/tasks')]) {
      expect(told.status).toBe(503);
      expect(told.json.error.code).toBe('service_unavailable');
      expect(told.headers.get('retry-after')).toBe(String(simulation.unavailableRetryMs / 1000));
    }
    expect((await a.call('/_mock/health')).status).toBe(200);
    expect((await a.call('/_mock/ready')).json.error.code).toBe('service_unavailable');
    await redis.restart();
    await expect.poll(async () => (await a.call('/_mock/ready')).status, { timeout: 10_000 }).toBe(200);
    await expect.poll(async () => (await b.read(json.id)).status, { timeout: 10_000 }).toBe(200);
    await expect.poll(async () => (await a.read(json.id)).status, { timeout: 10_000 }).toBe(200);
    await b.advance(HOUR);
    expect([...a.sent, ...b.sent]).toHaveLength(1);
  });

  test('a Redis that hangs keeps nobody waiting for ever, at the start neither', async () => {
    const a = await replica();
    await a.create();
    redis.process.kill('SIGSTOP');
    try {
      const [told] = await Promise.all([
        a.create(),
        expect(openStore(redis.url)).rejects.toThrow(/cannot be used: no answer within 4 s/),
      ]);
      expect(told).toMatchObject({ status: 503, json: { error: { code: 'service_unavailable' } } });
    } finally {
      redis.process.kill('SIGCONT');
    }
    await expect.poll(async () => (await a.create()).status, { timeout: 10_000 }).toBe(200);
  });

  test('a callback that was sent while Redis went away is recorded when it is back, and not sent again', async () => {
    let sent = 0;
    const a = await replica({
      async sendCallback() {
        sent += 1;
        redis.process.kill('SIGKILL');
        return received();
      },
    });
    await a.create({ callback_url });
    await a.control.clock.set({ mode: 'real', speed: 100_000 });
    await expect.poll(async () => (await a.call('/_mock/ready')).status).toBe(503);
    await redis.restart();
    const state = async () => (await a.call('/_mock/deliveries')).json.deliveries?.[0]?.state;
    await expect.poll(state, { timeout: 10_000 }).toBe('delivered');
    expect(sent).toBe(1);
  });
});

withRedis('a Redis with a password', () => {
  test('is used with the right one; no message tells it, right or wrong', async () => {
    const redis = await startRedis(['--requirepass', 'hush-hush']);
    try {
      const url = (password: string) => redis.url.replace('//', `//:${password}@`);
      await expect(openStore(redis.url)).rejects.toThrow(/cannot be used: NOAUTH/);
      const wrong = await openStore(url('not-this-one')).catch((error: unknown) => error as Error);
      expect(wrong).toMatchObject({ name: 'StoreError', message: expect.stringMatching(/WRONGPASS/) });
      expect(`${(wrong as Error).stack}`).not.toContain('not-this-one');
      const store = await openStore(url('hush-hush'));
      expect(store.url).toMatch(/^redis:\/\/:\*\*\*@127\.0\.0\.1/);
      await inside('store', store)?.storage.close();
    } finally {
      await redis.stop();
    }
  });
});

test.each([
  ['redis:localhost', /store must have the form redis:\/\//],
  ['redis://localhost/first', 'the database of store must be a number, such as /0, got "first"'],
  ['redis://localhost?prefx=a', 'the parameters of store must be prefix or days, got "prefx"'],
  ['redis://localhost?prefix=', 'prefix of store must be 1 to 64 characters'],
  ['redis://localhost?days=0', 'days of store must be a number'],
  ['redis://127.0.0.1:1', 'redis://127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1'],
  ['reds://me:secret@localhost', 'got "reds://***@localhost"'],
])('%s is one clear line', async (url, message) => {
  await expect(openStore(url)).rejects.toThrow(message);
});
