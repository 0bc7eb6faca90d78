import { expect, test } from 'vitest';
import { polling, taskLifecycle } from '../generated/constants.ts';
import { callback_url, HOUR, received, testMock } from '../test-mock.ts';

test('under an automatic clock a client that asks gets on: half-way, and then the end', async () => {
  const { create, read } = testMock({ clock: 'automatic' });
  const { json } = await create();
  const seen = [await read(json.id), await read(json.id), await read(json.id)].map(({ json: task }) => task);
  expect(seen.map(({ status }) => status)).toEqual(['processing', 'processing', 'completed']);
  const { minimum, maximum } = taskLifecycle.states.processing.progress;
  expect(seen[1].progress).toBe((minimum + maximum) / 2);
});

test('an automatic clock leaps to the news of the task that is asked for, past those of others', async () => {
  const { create, read, control } = testMock({ clock: 'automatic' });
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await create()).json.id as string));
  const [id = ''] = ids;
  for (let poll = 0; poll < 3; poll++) await read(id);
  expect((await read(id)).json.status).toBe('completed');
  const { tasks } = await control.tasks.list();
  expect(new Set(tasks.map(({ status }) => status)).size).toBeGreaterThan(1);
});

test('under an automatic clock time passes for who asks after a task that is stuck', async () => {
  const { create, read, now } = testMock({ clock: 'automatic' });
  const { json } = await create({}, { 'x-mock-scenario': 'stuck-pending' });
  const before = await now();
  for (let poll = 0; poll < 5; poll++) expect((await read(json.id)).json.status).toBe('pending');
  expect((await now()) - before).toBe(5 * polling.intervalMs.minimum);
});

test('under an automatic clock a client that waits for a callback gets it, with all its retries', async () => {
  const attempts: string[] = [];
  const { create, control } = testMock({
    clock: 'automatic',
    sendCallback: async ({ headers }) => {
      attempts.push(headers['x-mock-attempt'] ?? '');
      return received(attempts.length < 3 ? 500 : 204);
    },
  });
  await create({ callback_url });
  await expect.poll(() => attempts, { timeout: 5000, interval: 10 }).toEqual(['1', '2', '3']);
  await expect
    .poll(async () => (await control.deliveries.list()).deliveries[0]?.state, { interval: 10 })
    .toBe('delivered');
});

test('under an automatic clock nothing moves for a task without a callback that nobody asks for', async () => {
  const { create, now, control } = testMock({ clock: 'automatic' });
  await create();
  const before = await now();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await now()).toBe(before);
  expect((await control.tasks.list()).tasks[0]?.status).toBe('pending');
});

test('a receiver that asks for another task before it answers is answered, and nothing waits for ever', async () => {
  const seen: string[] = [];
  const { create, read, advance } = testMock({
    clock: 'automatic',
    sendCallback: async () => {
      seen.push((await read(other.json.id)).json.status);
      return received();
    },
  });
  const other = await create({}, { 'x-mock-scenario': 'slow' });
  await create({ callback_url });
  await advance(HOUR);
  expect(seen).toHaveLength(1);
});

test('a clock can be set to run in another way, and tells it', async () => {
  const { control } = testMock();
  expect(await control.clock.read()).toMatchObject({ mode: 'frozen', now: '2026-01-01T00:00:00.000Z' });
  expect(await control.clock.set({ mode: 'real', speed: 50 })).toMatchObject({ mode: 'real', speed: 50 });
  expect(await control.clock.set({ mode: 'automatic' })).toMatchObject({ mode: 'automatic' });
});

test('a clock is moved by a length, to a time, and to what happens next', async () => {
  const { control, create } = testMock();
  const { json } = await create();
  const { starts_at, finishes_at } = await control.tasks.read(json.id);
  expect((await control.clock.advance('next-event')).clock.now).toBe(starts_at);
  expect((await control.clock.advance({ to: finishes_at ?? '' })).clock.now).toBe(finishes_at);
  expect(await control.clock.advance('next-event')).toMatchObject({
    events: 0,
    clock: { now: finishes_at, next_event_at: null },
  });
  const { clock } = await control.clock.advance({ hours: 1, minutes: 1, seconds: 1, ms: 1 });
  expect(Date.parse(clock.now) - Date.parse(finishes_at ?? '')).toBe(3_661_001);
});

test('a clock does not go back', async () => {
  const { control } = testMock();
  await expect(control.clock.advance({ to: '2025-12-31T23:59:59Z' })).rejects.toMatchObject({
    status: 409,
    code: 'clock_goes_forward',
    message: expect.stringContaining('2026-01-01T00:00:00.000Z'),
  });
});

test('moves that come together add up', async () => {
  const { control } = testMock();
  await Promise.all([control.clock.advance({ minutes: 1 }), control.clock.advance({ minutes: 1 })]);
  expect((await control.clock.read()).now).toBe('2026-01-01T00:02:00.000Z');
});

test.each([
  [{ by_ms: 60_000 }, "advance takes ms, seconds, minutes, hours, or to, or 'next-event'; it got by_ms"],
  [{ minutes: 1, toString: 1 }, 'it got toString'],
  [{ to: 'tomorrow' }, 'advance: to is no time: "tomorrow"'],
])('a step that is none moves nothing: %j', async (step, told) => {
  const { control, now } = testMock();
  const before = await now();
  await expect(control.clock.advance(step as never)).rejects.toThrow(told);
  expect(await now()).toBe(before);
});

test('a leap second is the second after it', async () => {
  const { control, call } = testMock();
  const to = (text: string) =>
    call('/_mock/clock/advance', { method: 'POST', body: JSON.stringify({ to: text }) });
  expect((await to('2026-12-31T23:59:60Z')).json.clock.now).toBe('2027-01-01T00:00:00.000Z');
  expect((await control.clock.read()).now).toBe('2027-01-01T00:00:00.000Z');
});

test('no time is beyond what RFC 3339 can tell', async () => {
  const { control, create } = testMock();
  await control.faults.add({ kind: 'late', ms: 315_360_000_000 });
  await create({ callback_url });
  await control.clock.advance({ to: '9999-12-31T23:59:59.999Z' });
  expect(await control.clock.read()).toMatchObject({
    now: '9999-12-31T23:59:59.999Z',
    next_event_at: null,
  });
  await expect(control.clock.advance({ ms: 1 })).rejects.toMatchObject({ status: 400, param: 'by_ms' });
  expect((await control.clock.advance('next-event')).clock.now).toBe('9999-12-31T23:59:59.999Z');
});

test.each([0, -1, 1_000_001, Number.MAX_VALUE])('a speed of %d is refused', async (speed) => {
  const { control } = testMock();
  await expect(control.clock.set({ mode: 'real', speed })).rejects.toMatchObject({ param: 'speed' });
});
