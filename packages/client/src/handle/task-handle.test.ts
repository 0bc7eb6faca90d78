import { expect, test } from 'vitest';
import type { Task } from '../task-types.ts';
import { apiKey, failure, hung, id, json, request, task, world } from '../test-world.ts';

const created = json({ ...task('pending', 0), secret: apiKey, model: `x${apiKey}` });
const working = json(task('processing', 40));
const done = json(task('completed', 100));
const failed = json(task('failed', 0));

async function collect(changes: AsyncIterable<Task>, seen: string[] = []): Promise<string[]> {
  for await (const some of changes) seen.push(`${some.status} ${some.progress}`);
  return seen;
}

test('submit creates once, and its handle waits', async () => {
  const { client, run, requests } = world([created, working, done]);
  const handle = await run(client.videos.submit(request));
  expect(handle).not.toHaveProperty('then');
  expect(handle).toMatchObject({ id, task: { status: 'pending' } });
  expect((await run(handle.wait())).status).toBe('completed');
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
});

test('a stored handle holds no secret and can be resumed in each form', async () => {
  const { client, run, requests } = world([created, done]);
  const handle = await run(client.videos.submit(request));
  const stored = JSON.stringify(handle);
  expect(stored).not.toContain('secret');
  expect(handle.toJSON()).toEqual({ id, created: 1, model: 'x[API key]' });
  for (const form of [id, stored, JSON.parse(stored), { id }]) {
    const resumed = client.tasks.resume(form);
    expect(resumed).toMatchObject({ id, task: undefined });
    expect((await run(resumed.wait())).status).toBe('completed');
  }
  expect(JSON.stringify(client.tasks.resume(stored))).toBe(stored);
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('facts of a stored handle that make no sense do not disturb the wait', async () => {
  const later = json(task('processing', 46));
  const { client, run, slept } = world([working, later, done], { pollInterval: undefined, random: () => 0 });
  const stored = JSON.stringify({ id, created: 'x', task_info: { estimated_time: {} } });
  expect((await run(client.tasks.resume(stored).wait())).status).toBe('completed');
  expect(slept.map(Math.round)).toEqual([10_000, 14_167]);
});

test.each([['{'], ['{}'], [''], [null], [{ id: 1 }]])('%j cannot be resumed', (wrong) => {
  const { client } = world([hung]);
  expect(() => client.tasks.resume(wrong as never)).toThrow(
    expect.objectContaining({ name: 'ConfigurationError' }),
  );
});

test.each([
  ['completed', done, 'completed 100'],
  ['failed', failed, 'failed 0'],
  ['cancelled', json(task('cancelled', 30)), 'cancelled 30'],
])('changes end with the %s task', async (_, last, told) => {
  const { client, run, requests, asleep } = world([working, working, last]);
  const changes = client.tasks.resume(id).changes({ timeout: 60_000 });
  expect(await run(collect(changes))).toEqual(['processing 40', told]);
  expect(requests).toHaveLength(3);
  expect(asleep()).toBe(0);
});

test('the deadline of changes counts from their beginning', async () => {
  const { client, run, asleep } = world([json(task('pending', 0)), working]);
  const seen: string[] = [];
  const error = await failure(run(collect(client.tasks.resume(id).changes({ timeout: 4500 }), seen)));
  expect(error).toMatchObject({ name: 'WaitTimeoutError', timeout: 4500, lastTask: { progress: 40 } });
  expect(seen).toEqual(['pending 0', 'processing 40']);
  expect(asleep()).toBe(0);
});

test('leaving the loop leaves nothing behind, and an abort ends it with its reason', async () => {
  const { client, settle, asleep, requests } = world([working]);
  const abort = new AbortController();
  const handle = client.tasks.resume(id);
  for await (const _ of handle.changes({ timeout: 5000 })) break;
  expect(asleep()).toBe(0);
  const work = failure(collect(handle.changes({ signal: abort.signal })));
  await settle();
  abort.abort('enough');
  expect(await work).toBe('enough');
  expect(asleep()).toBe(0);
  expect(requests).toHaveLength(2);
});
