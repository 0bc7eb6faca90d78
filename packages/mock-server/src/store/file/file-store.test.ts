import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { callbackDelivery } from '../../generated/constants.ts';
import type { MockServer, MockServerOptions, SendResult } from '../../index.ts';
import { callback_url, HOUR, received, testMock } from '../../test-mock.ts';
import { openStore } from '../open-store.ts';

// A disk that others use as well may take its time.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'file-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

const running = new Set<MockServer>();
afterEach(async () => {
  for (const mock of running) await mock.close();
  running.clear();
});

let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

async function start(
  path: string,
  options: MockServerOptions = {},
  results: readonly SendResult[] = [received()],
) {
  const world = testMock({ ...options, store: await openStore(`file:${path}`) }, results);
  running.add(world.mock);
  const stop = async (): Promise<void> => {
    running.delete(world.mock);
    await world.mock.close();
  };
  return { ...world, stop };
}

/** What a file would be found like if the process were killed now: nothing has been closed. */
function asAfterKill(path: string): string {
  const copy = newFile();
  cpSync(path, copy);
  if (existsSync(`${path}-wal`)) cpSync(`${path}-wal`, `${copy}-wal`);
  return copy;
}

const idempotencyKey = { 'idempotency-key': 'order-2026-000001' };

test('tasks, answers to keys, rules, faults and the clock go on after the end', async () => {
  const path = newFile();
  const before = await start(path);
  const first = await before.create({ callback_url }, idempotencyKey);
  const stuck = await before.create({}, { 'x-mock-scenario': 'stuck-pending' });
  await before.advance(10_000);
  await before.control.rules.add({ scenario: 'no-face', times: 3 });
  await before.control.faults.add({ kind: 'rate_limit', capacity: 1, refill_per_second: 0.001 });
  await before.create();
  const state = async ({ control }: Awaited<ReturnType<typeof start>>) => [
    (await control.tasks.list()).tasks,
    await control.rules.list(),
    await control.faults.list(),
    await control.clock.read(),
    (await control.deliveries.list()).deliveries,
  ];
  const left = await state(before);
  await before.stop();

  const after = await start(path);
  expect(await state(after)).toEqual(left);
  expect((await after.create({})).status).toBe(429);
  await after.control.faults.replace([]);
  const again = await after.create({ callback_url }, idempotencyKey);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.text).toBe(first.text);
  expect(await after.control.rules.list()).toMatchObject([{ used: 1 }]);
  await after.advance(HOUR);
  expect((await after.read(first.json.id)).json.status).toBe('completed');
  expect((await after.read(stuck.json.id)).json.status).toBe('pending');
  expect(after.sent.map(({ body }) => JSON.parse(body).id)).toEqual([first.json.id]);
});

test('what was acknowledged is there after a kill', async () => {
  const path = newFile();
  const before = await start(path);
  const ids = (await Promise.all(Array.from({ length: 40 }, () => before.create()))).map(
    ({ json }) => json.id,
  );
  const after = await start(asAfterKill(path));
  const { tasks } = await after.control.tasks.list({ limit: 100 });
  expect(tasks.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('no answer leaves before what it has changed is safe: a rule, a fault, a leap of the clock', async () => {
  const path = newFile();
  const before = await start(path);
  await before.control.rules.add({ scenario: 'slow' });
  const withRule = asAfterKill(path);
  await before.control.rules.replace([]);
  const { json } = await before.create();
  await before.control.clock.set({ mode: 'automatic' });
  const seen = (await before.read(json.id)).json;
  const afterLeap = asAfterKill(path);
  expect(await (await start(withRule)).control.rules.list()).toMatchObject([{ scenario: 'slow' }]);
  const { control } = await start(afterLeap);
  expect(seen.status).toBe('processing');
  expect((await control.tasks.read(json.id)).answer).toEqual(seen);
});

test('a callback that was delivered is never sent again, and retries keep their distance', async () => {
  const path = newFile();
  const before = await start(path, {}, [received(), received(500)]);
  await before.create({ callback_url });
  await before.advance(HOUR);
  const second = await before.create({ callback_url });
  const { finishes_at } = await before.control.tasks.read(second.json.id);
  const due = Date.parse(finishes_at ?? '') + 1000;
  await before.control.clock.advance({ to: new Date(due + (callbackDelivery.retryDelaysMs[0] ?? 0)) });
  expect(before.sent).toHaveLength(3);

  const after = await start(asAfterKill(path), {}, [received(500)]);
  await after.advance(HOUR);
  const [first = 0, ...others] = callbackDelivery.retryDelaysMs;
  expect(after.sent.map(({ at, headers }) => [at - due - first, headers['x-mock-attempt']])).toEqual([
    [others[0], '3'],
    [(others[0] ?? 0) + (others[1] ?? 0), '4'],
  ]);
});

test('an attempt that a kill has interrupted is marked, and made again', async () => {
  const path = newFile();
  let copy = '';
  const before = await start(path, {
    async sendCallback() {
      copy = asAfterKill(path);
      return received();
    },
  });
  const { json } = await before.create({ callback_url });
  await before.advance(HOUR);

  const after = await start(copy);
  await after.advance(HOUR);
  expect(after.sent.map(({ headers }) => headers['x-mock-attempt'])).toEqual(['2']);
  const [delivery] = (await after.control.deliveries.list()).deliveries;
  expect(delivery).toMatchObject({ task_id: json.id, state: 'delivered' });
  expect(delivery?.attempts).toMatchObject([
    { number: 1, interrupted: true, response: null, error: expect.stringMatching(/may have taken it/) },
    { number: 2, interrupted: false, response: { status: 204 } },
  ]);
});

test('an attempt that was interrupted does not count among the four of the schedule', async () => {
  const path = newFile();
  let copy = '';
  const before = await start(path, {
    async sendCallback({ headers }) {
      if (headers['x-mock-attempt'] === '4') copy = asAfterKill(path);
      return received(500);
    },
  });
  await before.create({ callback_url });
  await before.advance(HOUR);
  const after = await start(copy);
  await after.advance(HOUR);
  expect(after.sent).toHaveLength(1);
  expect((await after.control.deliveries.list()).deliveries[0]?.state).toBe('delivered');
});

test.each([
  ['late', { kind: 'late', ms: 600_000 }, 1],
  ['out of order', { kind: 'out_of_order', hold_ms: 600_000 }, 1],
  ['doubled', { kind: 'duplicate', copies: 2, interval_ms: 600_000 }, 3],
  ['dropped', { kind: 'drop' }, 0],
] as const)('a callback that a fault has %s stays so', async (_name, fault, times) => {
  const path = newFile();
  const before = await start(path);
  await before.control.faults.add({ ...fault, times: 1 });
  await before.create({ callback_url });
  await before.advance(300_000);
  const after = await start(asAfterKill(path));
  await after.advance(HOUR);
  expect(before.sent.length + after.sent.length).toBe(times);
  expect(await after.control.faults.list()).toMatchObject([{ used: 1 }]);
});

test('the chance of tasks goes on where it was, with the seed that the file was made with', async () => {
  const path = newFile();
  const other = newFile();
  const whole = await start(other, { seed: 'one' });
  const ids = [await whole.create(), await whole.create(), await whole.create()].map(({ text }) => text);
  const before = await start(path, { seed: 'one' });
  const told = [(await before.create()).text, (await before.create()).text];
  const after = await start(asAfterKill(path), { seed: 'two' });
  told.push((await after.create()).text);
  expect(told).toEqual(ids);
});

test('a real clock has gone on meanwhile, and what fell due is sent at once', async () => {
  const path = newFile();
  const fast = { clock: 'real', speed: 100_000, sendCallback: async () => received() } as const;
  const before = await start(path, fast);
  const { json } = await before.create({ callback_url });
  const copy = asAfterKill(path);
  const at = await before.now();
  await before.stop();
  const after = await start(copy, { sendCallback: fast.sendCallback });
  expect(await after.now()).toBeGreaterThanOrEqual(at);
  expect((await after.control.clock.read()).speed).toBe(100_000);
  await expect
    .poll(async () => (await after.control.deliveries.list()).deliveries[0]?.state)
    .toBe('delivered');
  expect((await after.read(json.id)).json.status).toBe('completed');
});

test('an automatic clock has stood still, and goes on by itself for callbacks', async () => {
  const path = newFile();
  const before = await start(path);
  await before.create({ callback_url });
  await before.control.clock.set({ mode: 'automatic' });
  const copy = asAfterKill(path);
  const at = await before.now();
  await before.stop();
  const after = await start(copy);
  expect(await after.now()).toBeGreaterThanOrEqual(at);
  await expect.poll(() => after.sent.length).toBe(1);
});

test('a reset forgets everything of one world, also after a kill', async () => {
  const path = newFile();
  const before = await start(path);
  await before.create({ callback_url }, idempotencyKey);
  await before.create({}, { authorization: 'Bearer other' });
  await before.control.rules.add({ scenario: 'slow' });
  await before.control.reset();
  const after = await start(asAfterKill(path));
  expect(await after.mock.control().worlds()).toMatchObject([{ tasks: 1 }, { tasks: 0 }]);
  expect(await after.control.rules.list()).toEqual([]);
  const again = await after.create({ callback_url }, idempotencyKey);
  expect(again.headers.get('idempotency-replayed')).toBeNull();
  await after.advance(HOUR);
  expect(after.sent).toHaveLength(1);
});

test('a watcher of an earlier life is told to list again', async () => {
  const path = newFile();
  const before = await start(path);
  await before.create();
  const { last_event_id } = await before.control.tasks.list();
  await before.stop();
  const after = await start(path);
  const events = after.control.events({ lastEventId: last_event_id });
  expect((await events.next()).value).toMatchObject({ type: 'resync' });
  await events.return(undefined);
});

test.each([
  ['of another kind', () => 'no database, but something that somebody needs', /it is no SQLite file/],
  [
    'that is damaged',
    (sound: Buffer) => Buffer.from(sound).fill(0xff, 4096, 12_288),
    /is damaged, as SQLite finds/,
  ],
  [
    'that is cut off',
    (sound: Buffer) => sound.subarray(0, sound.length - 5000),
    /is damaged, as SQLite finds/,
  ],
  [
    'of another program',
    (sound: Buffer) => {
      const other = Buffer.from(sound);
      other.writeUInt32BE(7, 68);
      return other;
    },
    /of another program/,
  ],
  [
    'of a newer mock',
    (sound: Buffer) => {
      const newer = Buffer.from(sound);
      newer.writeUInt32BE(99, 60);
      return newer;
    },
    /is of version 99, and this mock knows those up to \d+/,
  ],
] as const)('a file %s is refused with the reason, and left as it is', async (_name, change, message) => {
  const sound = newFile();
  const before = await start(sound);
  for (let index = 0; index < 20; index++) await before.create();
  await before.stop();
  const path = newFile();
  writeFileSync(path, change(readFileSync(sound)));
  const bytes = readFileSync(path);
  await expect(openStore(`file:${path}`)).rejects.toThrow(message);
  await expect(openStore(`file:${path}`)).rejects.toMatchObject({ name: 'StoreError' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  for (const beside of ['-wal', '-shm', '-journal']) expect(existsSync(`${path}${beside}`)).toBe(false);
});

test('a file in use is refused, and free again after the end', async () => {
  const path = newFile();
  const first = await start(path);
  await expect(openStore(`file:${path}`)).rejects.toThrow(/is in use by another mock/);
  await first.create();
  await first.stop();
  const second = await start(path);
  expect((await second.control.tasks.list()).tasks).toHaveLength(1);
});

test('a store belongs to one mock', async () => {
  const store = await openStore(`file:${newFile()}`);
  const { mock } = testMock({ store });
  running.add(mock);
  expect(() => testMock({ store })).toThrow(/^store file:.* has been given to a mock before: open it anew/);
});

test('a mock that is refused for another option has not taken its store', async () => {
  const store = await openStore(`file:${newFile()}`);
  expect(() => testMock({ store, allowCallbackHosts: ['no host'] })).toThrow(/no host/);
  const { mock } = testMock({ store });
  running.add(mock);
});

test('a long list is gone through page by page, also where few tasks fit', async () => {
  const { create, control } = await start(newFile());
  const ids: string[] = [];
  for (let index = 0; index < 12; index++) ids.unshift((await create()).json.id);
  const { id } = (await create({ video_url: 'https://example.com/needle.mp4' })).json;
  for (let index = 0; index < 12; index++) await create();
  const { tasks, next } = await control.tasks.list({ search: 'needle', limit: 1 });
  expect([tasks.map((task) => task.id), next]).toEqual([[id], null]);
  const first = await control.tasks.list({ limit: 13 });
  const second = await control.tasks.list({ limit: 13, after: first.next ?? '' });
  expect(second.tasks.map((task) => task.id)).toEqual(ids);
});

test.each([
  ['mock.db', 'store must be file:PATH, such as file:./mock.db, or redis://HOST, got "mock.db"'],
  ['file:', 'store must be file:PATH'],
  [`file:${folder}/none/mock.db`, 'cannot be opened'],
  [`file:${folder}`, 'cannot be read: EISDIR'],
])('%s is one clear line', async (url, message) => {
  await expect(openStore(url)).rejects.toThrow(message);
});
