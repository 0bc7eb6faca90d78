import { expect, test } from 'vitest';
import { polling } from '../generated/constants.ts';
import { dropped, failure, hung, id, json, task, world } from '../test-world.ts';

const done = json(task('completed', 100, { results: ['https://example.com/a.mp4'] }));
const working = json(task('processing', 40));
const broken = json({}, 503);

test('a wait ends with the completed task and reports each change once', async () => {
  const { client, run, slept, asleep } = world([json(task('pending', 0)), working, working, done]);
  const seen: string[] = [];
  const onProgress = (some: { status: string; progress: number }) => {
    seen.push(`${some.status} ${some.progress}`);
  };
  const completed = await run(client.tasks.wait(id, { onProgress }));
  expect(completed.results).toEqual(['https://example.com/a.mp4']);
  expect(seen).toEqual(['pending 0', 'processing 40', 'completed 100']);
  expect(slept).toEqual([1000, 1000, 1000]);
  expect(asleep()).toBe(0);
});

test('without a given interval the delay lies within the advice', async () => {
  const { client, run, slept } = world([working, done], { pollInterval: undefined, random: () => 0.5 });
  await run(client.tasks.wait(id));
  expect(slept).toEqual([(polling.intervalMs.minimum + polling.intervalMs.maximum) / 2]);
});

test('a failed task is thrown with its error', async () => {
  const failed = task('failed', 0, {
    error: { code: 'invalid_audio', message: 'No speech', type: 'task_error' },
  });
  const { client, run } = world([json(failed)]);
  const error = await failure(run(client.tasks.wait(id)));
  expect(error).toMatchObject({ name: 'TaskFailedError', task: failed });
  expect((error as Error).message).toContain('invalid_audio');
});

test.each([
  ['its status', task('cancelled', 30)],
  ['its code', task('failed', 0, { error: { code: 'request_cancelled', message: '', type: 'task_error' } })],
])('a task that is cancelled by %s is thrown as cancelled', async (_, cancelled) => {
  const { client, run } = world([json(cancelled)]);
  expect(await failure(run(client.tasks.wait(id)))).toMatchObject({
    name: 'TaskCancelledError',
    task: cancelled,
  });
});

test('the deadline cuts a poll that hangs', async () => {
  const { client, run, asleep } = world([working, hung]);
  const error = await failure(run(client.tasks.wait(id, { timeout: 5000 })));
  expect(error).toMatchObject({ name: 'WaitTimeoutError', taskId: id, lastTask: { progress: 40 } });
  expect((error as Error).message).toContain('goes on and is paid for');
  expect(asleep()).toBe(0);
});

test.each([
  ['asleep', working],
  ['polling', hung],
])('an abort while %s rejects at once with its reason', async (_, answer) => {
  const { client, settle, asleep, requests } = world([answer]);
  const abort = new AbortController();
  const work = failure(client.tasks.wait(id, { signal: abort.signal, timeout: 60_000 }));
  await settle();
  abort.abort('enough');
  expect(await work).toBe('enough');
  await settle();
  expect(asleep()).toBe(0);
  expect(requests).toHaveLength(1);
});

test('a signal that is already aborted sends nothing', async () => {
  const { client, requests } = world([hung]);
  expect(await failure(client.tasks.wait(id, { signal: AbortSignal.abort('no') }))).toBe('no');
  expect(requests).toHaveLength(0);
});

test('an unknown status is thrown once it has lasted for five polls', async () => {
  const odd = json(task('queued', 0));
  const { client, run, requests } = world([odd, odd, odd, odd, working, odd]);
  expect(await failure(run(client.tasks.wait(id)))).toMatchObject({
    name: 'UnknownStatusError',
    status: 'queued',
  });
  expect(requests).toHaveLength(10);
});

test.each([
  ['seconds', '7'],
  ['a date', 'Thu, 01 Jan 2026 00:00:07 GMT'],
])('a 429 is retried after its Retry-After in the form of %s', async (_, value) => {
  const { client, run, slept } = world([json({}, 429, { 'retry-after': value }), done]);
  await run(client.tasks.wait(id));
  expect(slept).toEqual([7000]);
});

test('four failures in a row are overcome, and the count begins anew', async () => {
  const { client, run, requests } = world([
    broken,
    dropped,
    hung,
    broken,
    working,
    dropped,
    broken,
    broken,
    dropped,
    done,
  ]);
  await run(client.tasks.wait(id));
  expect(requests).toHaveLength(10);
});

test('the fifth failure in a row is thrown', async () => {
  const { client, run, requests } = world([broken, broken, broken, broken, dropped]);
  expect(await failure(run(client.tasks.wait(id)))).toMatchObject({
    name: 'ConnectionError',
    outcomeUnknown: false,
  });
  expect(requests).toHaveLength(5);
});

test('an error that will not pass is thrown at once', async () => {
  const { client, run, requests } = world([json({}, 404)]);
  expect(await failure(run(client.tasks.wait(id)))).toMatchObject({ name: 'NotFoundError' });
  expect(requests).toHaveLength(1);
});
