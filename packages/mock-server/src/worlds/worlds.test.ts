import { expect, test } from 'vitest';
import { callback_url, HOUR, testMock } from '../test-mock.ts';

test('each key has a world of its own: tasks, clock, rules, faults and deliveries', async () => {
  const { mock, control, create, advance } = testMock();
  const other = mock.control({ apiKey: 'other' });
  await create({ callback_url });
  await control.rules.add({ scenario: 'slow' });
  await control.faults.add({ kind: 'endless' });
  await advance(HOUR);
  expect((await other.clock.read()).now).toBe('2026-01-01T00:00:00.000Z');
  expect(await other.rules.list()).toEqual([]);
  expect(await other.faults.list()).toEqual([]);
  expect((await other.tasks.list()).tasks).toEqual([]);
  expect((await other.deliveries.list()).deliveries).toEqual([]);
});

test('a header gives a test a world of its own, whatever its key', async () => {
  const { mock, control, create, call } = testMock();
  const { json } = await create({}, { 'x-mock-world': 'test-1' });
  expect((await control.tasks.list()).tasks).toEqual([]);
  expect((await mock.control({ world: 'test-1' }).tasks.list()).tasks).toHaveLength(1);
  const inside = { headers: { 'x-mock-world': 'test-1' } };
  expect((await call(`/v1/tasks/${json.id}`, inside)).status).toBe(200);
  expect((await call(`/v1/tasks/${json.id}`)).status).toBe(404);
});

test('a key is known by a name that does not tell it', async () => {
  const { mock, create } = testMock();
  await create();
  const [world] = await mock.control().worlds();
  expect(world).toMatchObject({ id: expect.stringMatching(/^key-[0-9a-f]{16}$/), tasks: 1 });
  expect(JSON.stringify(world)).not.toContain('"key"');
  expect((await mock.control({ world: world?.id ?? '' }).tasks.list()).tasks).toHaveLength(1);
});

test('a world whose name is no name is refused', async () => {
  const { create, call } = testMock();
  const name = { 'x-mock-world': 'a b' };
  const refused = { json: { error: { param: 'X-Mock-World' } }, status: 400 };
  expect(await create({}, name)).toMatchObject(refused);
  expect(await call('/v1/tasks/task-unified-1-abcdefgh', { headers: name })).toMatchObject(refused);
  expect(await call('/_mock/tasks', { headers: name })).toMatchObject(refused);
});

test('a reset empties one world, begins it anew, and leaves the others', async () => {
  const { mock, control, create, advance, sent } = testMock();
  const other = mock.control({ apiKey: 'other' });
  const headers = { 'idempotency-key': 'order-2026-000001' };
  const first = await create({ callback_url }, headers);
  await create({}, { authorization: 'Bearer other' });
  await control.rules.add({ scenario: 'slow' });
  await control.faults.add({ kind: 'drop' });
  await advance(10_000);
  expect(await control.reset()).toMatchObject({ tasks: 0, clock: { now: '2026-01-01T00:00:00.000Z' } });
  expect(await control.rules.list()).toEqual([]);
  expect(await control.faults.list()).toEqual([]);
  expect((await other.tasks.list()).tasks).toHaveLength(1);
  await advance(HOUR);
  expect(sent).toEqual([]);
  // The same world from its beginning: the same request makes the same task.
  await control.reset();
  const again = await create({ callback_url }, headers);
  expect(again.headers.get('idempotency-replayed')).toBeNull();
  expect(again.text).toBe(first.text);
});

test('the same seed and the same requests give the same bytes, whatever happens elsewhere', async () => {
  const transcript = async (seed: string, noise: boolean): Promise<string[]> => {
    const { create, read, advance, control, sent } = testMock({ seed });
    await control.faults.replace([
      { kind: 'error', status: 500, probability: 0.3 },
      { kind: 'latency', distribution: 'fixed', ms: 0 },
    ]);
    const told: string[] = [];
    for (let index = 0; index < 20; index++) {
      if (noise) await create({}, { authorization: 'Bearer noisy' });
      const { text, status, headers, json } = await create({ callback_url });
      told.push(`${status} ${headers.get('x-request-id')} ${text}`);
      await advance(5000);
      if (status === 200) told.push((await read(json.id)).text);
    }
    await advance(HOUR);
    return [...told, ...sent.map(({ at, body }) => `${at} ${body}`)];
  };
  const first = await transcript('a', false);
  expect(first.some((line) => line.startsWith('500'))).toBe(true);
  expect(await transcript('a', true)).toEqual(first);
  expect(await transcript('b', false)).not.toEqual(first);
});

test('look-ups change nothing about the tasks to come', async () => {
  const quiet = testMock();
  const busy = testMock();
  const { json } = await busy.create();
  await quiet.create();
  for (let index = 0; index < 10; index++) await busy.read(json.id);
  expect((await busy.create()).json).toEqual((await quiet.create()).json);
});

test('worlds of the same seed have chance of their own', async () => {
  const { create } = testMock();
  const ids = [await create(), await create({}, { authorization: 'Bearer other' })].map(
    ({ json }) => json.id,
  );
  expect(ids[0]).not.toBe(ids[1]);
});

test('what waits in a world that is reset is let go', async () => {
  const { control, create } = testMock();
  await control.faults.add({ kind: 'latency', distribution: 'fixed', ms: HOUR });
  const waiting = create();
  await expect.poll(async () => (await control.faults.list())[0]?.used).toBe(1);
  await control.reset();
  expect((await waiting).status).toBe(200);
  expect((await control.tasks.list()).tasks).toEqual([]);
});

test('a world that is reset sends nothing more', async () => {
  const { control, create, sent } = testMock();
  await control.clock.set({ mode: 'real', speed: 1000 });
  await create({ callback_url });
  await control.reset();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(sent).toEqual([]);
});
