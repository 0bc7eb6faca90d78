import { describe, expect, test } from 'vitest';
import { errors } from '../generated/constants.ts';
import { validateErrorResponse } from '../generated/validators.js';
import { callback_url, HOUR, origin, received, testMock } from '../test-mock.ts';
import type { FaultInput } from './fault.ts';

async function withFaults(...faults: FaultInput[]) {
  const world = testMock();
  await world.control.faults.replace(faults);
  return world;
}

test('latency keeps the answer back by the clock', async () => {
  const fault: FaultInput = { kind: 'latency', distribution: 'fixed', ms: 3000 };
  const { create, advance, mock, control } = await withFaults(fault);
  let answered = false;
  const answer = create().then((told) => {
    answered = true;
    return told;
  });
  await expect.poll(async () => (await control.faults.list())[0]?.used, { interval: 5 }).toBe(1);
  await advance(2999);
  expect(answered).toBe(false);
  await advance(1);
  expect((await answer).status).toBe(200);
  expect(mock.breaches).toEqual([]);
});

test('latency costs no real time under an automatic clock', async () => {
  const { create, control, now } = testMock({ clock: 'automatic' });
  await control.faults.add({ kind: 'latency', distribution: 'fixed', ms: 60_000 });
  const before = await now();
  expect((await create()).status).toBe(200);
  expect((await now()) - before).toBe(60_000);
});

test('a caller that gives up ends the wait', async () => {
  const { mock, control } = await withFaults({ kind: 'latency', distribution: 'fixed', ms: 60_000 });
  const giveUp = new AbortController();
  const answer = mock.fetch(`${origin}/v1/tasks/task-unified-1-abcdefgh`, {
    headers: { authorization: 'Bearer key' },
    signal: giveUp.signal,
  });
  const reason = new Error('no longer needed');
  giveUp.abort(reason);
  await expect(answer).rejects.toBe(reason);
  expect((await control.clock.read()).next_event_at).toBeNull();
});

describe.each([
  ['uniform', { distribution: 'uniform', min_ms: 100, max_ms: 200 }, 100, 200, 150],
  ['normal', { distribution: 'normal', mean_ms: 500, deviation_ms: 50 }, 200, 800, 500],
  ['exponential', { distribution: 'exponential', mean_ms: 300 }, 0, 6000, 300],
] as const)('latency of the distribution %s', (_name, latency, least, most, mean) => {
  test('is drawn from it', async () => {
    const { create, control, now } = testMock({ clock: 'automatic', mostTasks: 2000 });
    await control.faults.add({ kind: 'latency', ...latency });
    const drawn: number[] = [];
    for (let index = 0; index < 300; index++) {
      const before = await now();
      await create();
      drawn.push((await now()) - before);
    }
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(most);
    expect(new Set(drawn).size).toBeGreaterThan(50);
    const average = drawn.reduce((sum, ms) => sum + ms) / drawn.length;
    expect(Math.abs(average - mean)).toBeLessThan(mean * 0.25);
  });
});

test('an error before the work creates nothing, and one after it hides a task', async () => {
  const { create, control } = await withFaults({
    kind: 'error',
    operation: 'createVideoRetalkGeneration',
    status: 500,
    times: 1,
  });
  const documented = errors.createVideoRetalkGeneration['500'].internal_error;
  const refused = await create();
  expect(refused).toMatchObject({ status: 500, json: { error: documented } });
  expect(validateErrorResponse(refused.json)).toBe(true);
  expect((await control.tasks.list()).tasks).toHaveLength(0);
  await control.faults.replace([{ kind: 'error', status: 500, moment: 'after', times: 1 }]);
  expect((await create()).status).toBe(500);
  expect((await control.tasks.list()).tasks).toHaveLength(1);
  expect((await create()).status).toBe(200);
});

test('an error comes in any of its forms', async () => {
  const { create, control, mock } = await withFaults({ kind: 'error', status: 502, form: 'html', times: 1 });
  const page = await create();
  expect(page).toMatchObject({ status: 502, text: expect.stringContaining('Bad Gateway') });
  await control.faults.replace([{ kind: 'error', status: 503, form: 'older' }]);
  expect((await create()).json).toMatchObject({ error: { code: 503, type: 'service_unavailable_error' } });
  expect(mock.breaches).toEqual([]);
});

test('a rate limit lets so many through, and says truly when the next one is', async () => {
  const { read, advance } = await withFaults({
    kind: 'rate_limit',
    operation: 'getTaskDetail',
    capacity: 3,
    refill_per_second: 0.25,
  });
  const ask = () => read('task-unified-1-abcdefgh');
  const burst = [await ask(), await ask(), await ask(), await ask()];
  expect(burst.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
  expect(burst[3]?.headers.get('retry-after')).toBe('4');
  await advance(3999);
  expect((await ask()).headers.get('retry-after')).toBe('1');
  await advance(1);
  expect((await ask()).status).toBe(404);
  expect((await ask()).status).toBe(429);
  // However long nobody asks, no more than the capacity is saved up.
  await advance(HOUR);
  const later = [await ask(), await ask(), await ask(), await ask()];
  expect(later.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
});

test('a connection that is reset fails as a fetch does, before or after the work', async () => {
  const { create, control } = await withFaults({ kind: 'reset' });
  await expect(create()).rejects.toThrow(new TypeError('fetch failed'));
  await expect(create()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  expect((await control.tasks.list()).tasks).toHaveLength(0);
  await control.faults.replace([{ kind: 'reset', moment: 'after' }]);
  await expect(create()).rejects.toThrow('fetch failed');
  expect((await control.tasks.list()).tasks).toHaveLength(1);
});

test('an answer that is cut gives a part of its bytes, and then fails', async () => {
  const { mock, create, control } = await withFaults();
  const { json } = await create();
  await control.faults.add({ kind: 'cut', share: 0.25 });
  const response = await mock.fetch(`${origin}/v1/tasks/${json.id}`, {
    headers: { authorization: 'Bearer key' },
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBe(Math.floor(Number(response.headers.get('content-length')) / 4));
  await expect(reader?.read()).rejects.toThrow('terminated');
});

test('an answer that never ends ends with the mock', async () => {
  const { mock, create, control } = await withFaults();
  const { json } = await create();
  await control.faults.add({ kind: 'endless', operation: 'getTaskDetail' });
  const response = await mock.fetch(`${origin}/v1/tasks/${json.id}`, {
    headers: { authorization: 'Bearer key' },
  });
  const broken = expect(response.text()).rejects.toThrow('terminated');
  await mock.close();
  await broken;
});

test('a caller that gives up an answer that never ends is let go', async () => {
  const { mock, control } = await withFaults({ kind: 'endless' });
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const headers = { authorization: 'Bearer key' };
  const response = await mock.fetch(`${origin}/v1/tasks/task-unified-1-abcdefgh`, { headers, signal });
  const text = response.text();
  giveUp.abort(new Error('no longer needed'));
  await expect(text).rejects.toThrow('no longer needed');
  await control.faults.replace([]);
});

test('a result link is struck only by a fault that names it', async () => {
  const { mock, create, read, advance, control } = await withFaults();
  const { json } = await create();
  await advance(HOUR);
  const link = (await read(json.id)).json.results[0];
  await control.faults.replace([{ kind: 'reset' }]);
  expect((await mock.fetch(link)).status).toBe(200);
  await control.faults.replace([{ kind: 'reset', operation: 'getResult' }]);
  await expect(mock.fetch(link)).rejects.toThrow('fetch failed');
  expect((await read(json.id)).status).toBe(200);
});

test('a probability strikes some, the same ones for the same seed', async () => {
  const strikes = async (seed: string) => {
    const { read, control } = testMock({ seed });
    await control.faults.add({ kind: 'error', status: 500, probability: 0.3 });
    const statuses: number[] = [];
    for (let index = 0; index < 100; index++) statuses.push((await read('task-unified-1-abcdefgh')).status);
    return statuses;
  };
  const first = await strikes('a');
  const struck = first.filter((status) => status === 500).length;
  expect(struck).toBeGreaterThan(15);
  expect(struck).toBeLessThan(45);
  expect(await strikes('a')).toEqual(first);
  expect(await strikes('b')).not.toEqual(first);
});

test('faults are counted, and removed one by one', async () => {
  const { create, control } = await withFaults({ kind: 'error', status: 500 });
  await create();
  await create();
  const [fault] = await control.faults.list();
  expect(fault).toMatchObject({ kind: 'error', used: 2 });
  await control.faults.remove(fault?.id ?? '');
  expect((await create()).status).toBe(200);
  await expect(control.faults.remove('fault-1')).rejects.toMatchObject({ code: 'fault_not_found' });
});

const delivered = async (faults: FaultInput[], tasks = 1) => {
  const world = await withFaults(...faults);
  const ids: string[] = [];
  for (let index = 0; index < tasks; index++) ids.push((await world.create({ callback_url })).json.id);
  await world.advance(HOUR);
  const { deliveries } = await world.control.deliveries.list();
  const due = Object.fromEntries(
    (await world.control.tasks.list()).tasks.map(({ id, finishes_at }) => [
      id,
      Date.parse(finishes_at ?? '') + 1000,
    ]),
  );
  const order = world.sent.map(({ body }) => JSON.parse(body).id as string);
  return { ...world, deliveries, due, order, ids };
};

test('a dropped callback is never sent, and says so', async () => {
  const { sent, deliveries } = await delivered([{ kind: 'drop' }]);
  expect(sent).toEqual([]);
  expect(deliveries[0]).toMatchObject({ state: 'dropped', attempts: [] });
});

test('a late callback comes later by so much', async () => {
  const { sent, due, ids } = await delivered([{ kind: 'late', ms: 90_000 }]);
  expect(sent[0]?.at).toBe((due[ids[0] ?? ''] ?? 0) + 90_000);
});

test('a duplicate callback is sent again though it was received', async () => {
  const { sent, deliveries } = await delivered([{ kind: 'duplicate', copies: 2, interval_ms: 500 }]);
  expect(sent.map(({ at }) => at - (sent[0]?.at ?? 0))).toEqual([0, 500, 1000]);
  expect(deliveries[0]?.attempts.map(({ trigger }) => trigger)).toEqual([
    'schedule',
    'duplicate',
    'duplicate',
  ]);
});

test('a callback out of order comes after one that was due later', async () => {
  const usual = await delivered([], 3);
  const turned = await delivered([{ kind: 'out_of_order', times: 1 }], 3);
  const [first, second, third] = usual.order;
  expect(turned.order).toEqual([second, first, third]);
});

test('a callback that is held back comes all the same where no other one follows', async () => {
  const { sent, due, ids } = await delivered([{ kind: 'out_of_order', hold_ms: 30_000 }]);
  expect(sent[0]?.at).toBe((due[ids[0] ?? ''] ?? 0) + 30_000);
});

test('a callback that is late and fails is retried by the usual delays', async () => {
  const world = testMock({}, [received(500), received(500), received()]);
  await world.control.faults.add({ kind: 'late', ms: 10_000 });
  await world.create({ callback_url });
  await world.advance(HOUR);
  expect(world.sent.map(({ at }) => at - (world.sent[0]?.at ?? 0))).toEqual([0, 1000, 3000]);
});

test('a callback that was not received is not sent again as a duplicate', async () => {
  const world = testMock({}, [received(500), received()]);
  await world.control.faults.add({ kind: 'duplicate', copies: 2 });
  await world.create({ callback_url });
  await world.advance(HOUR);
  const [delivery] = (await world.control.deliveries.list()).deliveries;
  expect(delivery?.attempts.map(({ trigger }) => trigger)).toEqual([
    'schedule',
    'schedule',
    'duplicate',
    'duplicate',
  ]);
});

test('a callback can be late and come twice', async () => {
  const { sent, due, ids } = await delivered([
    { kind: 'late', ms: 5000 },
    { kind: 'duplicate', interval_ms: 1000 },
  ]);
  const at = due[ids[0] ?? ''] ?? 0;
  expect(sent.map((one) => one.at - at)).toEqual([5000, 6000]);
});

test('a callback that is late says when it comes', async () => {
  const { create, control } = await withFaults({ kind: 'late', ms: 300_000 });
  await create({ callback_url });
  await control.clock.advance({ minutes: 3 });
  const { next_event_at } = await control.clock.read();
  expect((await control.deliveries.list()).deliveries[0]).toMatchObject({
    state: 'scheduled',
    next_attempt_at: next_event_at,
  });
});

test('duplicates come under an automatic clock too, by themselves', async () => {
  const { create, control, sent } = testMock({ clock: 'automatic' });
  await control.faults.add({ kind: 'duplicate', copies: 2, interval_ms: 1000 });
  await create({ callback_url });
  await expect.poll(() => sent.length, { timeout: 5000, interval: 10 }).toBe(3);
});

test('a request that is kept back is let go where the clock becomes automatic', async () => {
  const { create, control } = await withFaults({ kind: 'latency', distribution: 'fixed', ms: 5000 });
  const answer = create();
  await expect.poll(async () => (await control.faults.list())[0]?.used).toBe(1);
  await control.clock.set({ mode: 'automatic' });
  expect((await answer).status).toBe(200);
});

test('a result link has no errors of the contract, and says so', async () => {
  const { control } = testMock();
  await expect(
    control.faults.add({ kind: 'error', operation: 'getResult', status: 500 }),
  ).rejects.toMatchObject({ param: 'form', message: expect.stringContaining('older or html') });
});

test('under an automatic clock a client that is limited waits as long as it is told', async () => {
  const { create, control, now } = testMock({ clock: 'automatic' });
  await control.faults.add({ kind: 'rate_limit', capacity: 1, refill_per_second: 0.1 });
  const before = await now();
  const told = [await create(), await create(), await create(), await create()];
  expect(told.map(({ status }) => status)).toEqual([200, 429, 200, 429]);
  expect(told[1]?.headers.get('retry-after')).toBe('10');
  expect((await now()) - before).toBe(20_000);
});
