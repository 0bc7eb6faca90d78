import { expect, test } from 'vitest';
import { callback_url, HOUR, minimal, received, testMock } from '../../test-mock.ts';
import { timeline } from './timeline.ts';

async function lifeOf(scenario: string | undefined, ms: number) {
  const { control, create, read, advance } = testMock({}, [received(500), received()]);
  const headers = scenario === undefined ? {} : { 'x-mock-scenario': scenario };
  const { json } = await create({ ...minimal, callback_url }, headers);
  await read(json.id);
  await advance(ms);
  const task = await control.tasks.read(json.id);
  const { task_statuses: statuses } = await control.contract();
  return timeline({
    task,
    statuses,
    exchanges: (await control.exchanges()).toReversed(),
    delivery: await control.deliveries.read(task.delivery_id ?? ''),
    now: Date.parse((await control.clock.read()).now),
  });
}

test('states follow one another without a gap, up to the end of the axis', async () => {
  const { spans } = await lifeOf(undefined, HOUR);
  expect(spans.map(({ status }) => status)).toEqual(['pending', 'processing', 'completed']);
  expect(spans[0]?.from).toBe(0);
  expect(spans[1]?.from).toBe(spans[0]?.to);
  expect(spans[2]?.from).toBe(spans[1]?.to);
  expect(spans[2]?.to).toBe(1);
});

test('a callback that failed and one that was taken stand on the axis', async () => {
  const { callbacks, requests } = await lifeOf(undefined, HOUR);
  expect(callbacks.map(({ tone }) => tone)).toEqual(['bad', 'good']);
  expect(callbacks[0]?.label).toMatch(/^attempt 1: 500, \+/);
  expect(requests.map(({ label }) => label.split(' ')[0])).toEqual(['POST', 'GET']);
  for (const { at } of [...callbacks, ...requests]) expect(at >= 0 && at <= 1).toBe(true);
});

test('what is to come is told apart', async () => {
  const { spans, callbacks, now } = await lifeOf(undefined, 1);
  expect(spans.map(({ planned }) => planned)).toEqual([false, true]);
  expect(callbacks.at(-1)).toMatchObject({ tone: 'planned' });
  expect(now).toBeGreaterThanOrEqual(0);
});

test('a task without an end goes on to the present', async () => {
  const { spans, ticks } = await lifeOf('stuck-pending', HOUR);
  expect(spans).toMatchObject([{ status: 'pending', label: 'pending, 1 h' }]);
  expect(ticks.length).toBeLessThanOrEqual(6);
});
