import { expect, test, vi } from 'vitest';
import type { TaskFailedError } from '../errors/task-failed-error.ts';
import { polling } from '../generated/constants.ts';
import { dropped, failure, hung, id, json, request, task, text, world } from '../test-world.ts';

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

const made = json({ ...task('pending', 0, { task_info: { estimated_time: 40 } }), created: 1_767_225_600 });

test('a submitted task is first looked at when the estimate says, and then as its progress says', async () => {
  const { client, run, slept } = world(
    [made, json(task('processing', 45)), json(task('processing', 60)), done],
    {
      pollInterval: undefined,
      random: () => 0,
    },
  );
  const handle = await run(client.videos.submit(request));
  await run(handle.wait());
  expect(slept.map(Math.round)).toEqual([13_333, 13_333, 17_778]);
});

test('a Retry-After of a good answer is heeded, and an interval in which it lies is kept', async () => {
  const asks = (seconds: string) => json(task('processing', 40), 200, { 'retry-after': seconds });
  const { client, run, slept } = world([asks('20'), asks('0.5'), done]);
  await run(client.tasks.wait(id));
  expect(slept).toEqual([20_000, 1000]);
});

test('without a given deadline a wait ends after an hour', async () => {
  const { client, run, requests } = world([working], { pollInterval: 600_000 });
  const error = await failure(run(client.tasks.wait(id)));
  expect(error).toMatchObject({ name: 'WaitTimeoutError', timeout: 3_600_000 });
  expect(requests).toHaveLength(6);
  const endless = client.tasks.wait(id, { timeout: Number.POSITIVE_INFINITY, signal: AbortSignal.abort(1) });
  expect(await failure(endless)).toBe(1);
});

test.each([Number.POSITIVE_INFINITY, 2 ** 31])(
  'a deadline of %d ms, which no timer keeps, starts none',
  async (timeout) => {
    const { client, run, settle, asleep } = world([working, done]);
    const wait = client.tasks.wait(id, { timeout });
    await settle();
    // Nothing but the pause until the next look-up.
    expect(asleep()).toBe(1);
    expect((await run(wait)).status).toBe('completed');
  },
);

test('a poll that hangs is cut by its own limit and replaced at once', async () => {
  const { client, run, slept, requests } = world([hung, done], { pollInterval: undefined });
  await run(client.tasks.wait(id));
  expect(slept).toEqual([polling.intervalMs.maximum]);
  expect(requests[0]?.signal.aborted).toBe(true);
  const fast = world([hung, hung, done], { pollInterval: 300 });
  await fast.run(fast.client.tasks.wait(id, { pollTimeout: 200 }));
  expect(fast.slept).toEqual([200, 100, 200, 100]);
});

test('a page of a proxy counts as a failure that may pass; a redirect does not', async () => {
  const { client, run, requests } = world([text('<html>'), done]);
  await run(client.tasks.wait(id));
  expect(requests).toHaveLength(2);
  const moved = world([() => new Response(null, { status: 302 })]);
  expect(await failure(moved.run(moved.client.tasks.wait(id)))).toMatchObject({ status: 302 });
});

test('the budget of failures can be set, and errors tell the look-ups', async () => {
  const { client, run, requests } = world([working, broken, json(task('failed', 0))]);
  const options = { maxPollFailures: 1 };
  expect(await failure(run(client.tasks.wait(id, options)))).toMatchObject({ name: 'ServerError' });
  expect(requests).toHaveLength(2);
  const other = world([working, broken, json(task('failed', 0))]);
  const { history } = (await failure(other.run(other.client.tasks.wait(id)))) as TaskFailedError;
  expect(history.map(({ status, progress, error }) => [status, progress, error])).toEqual([
    ['processing', 40, undefined],
    [undefined, undefined, 'ServerError'],
    ['failed', 0, undefined],
  ]);
  expect(history[2]?.at).toBe(Date.parse('2026-01-01T00:00:02Z'));
});

test('notify makes all waits for the task look at once, and none believes it', async () => {
  const { client, settle, requests, asleep, run } = world([working, working, working, working, done]);
  const waits = Promise.all([client.tasks.wait(id), client.tasks.wait(id)]);
  await settle();
  expect(requests).toHaveLength(2);
  expect([client.tasks.notify(id), client.tasks.notify('task-unified-other')]).toEqual([true, false]);
  await settle();
  expect(requests).toHaveLength(4);
  for (const task of await run(waits)) expect(task.status).toBe('completed');
  expect(asleep()).toBe(0);
  expect(client.tasks.notify(id)).toBe(false);
});

test('a flood of notices hastens one look-up for each interval', async () => {
  const { client, settle, requests, run, slept } = world([working, working, working, done]);
  const wait = client.tasks.wait(id);
  await settle();
  for (let notice = 0; notice < 50; notice += 1) {
    client.tasks.notify(id);
    await settle();
  }
  expect(requests).toHaveLength(2);
  await run(wait);
  expect(slept).toEqual([1000, 1000]);
});

test('a notice that comes while a look-up is under way is followed by another', async () => {
  let answer: (response: Response) => void = () => {};
  const pending = () =>
    new Promise<Response>((resolve) => {
      answer = resolve;
    });
  const { client, settle, requests } = world([pending, done]);
  const wait = client.tasks.wait(id);
  await settle();
  client.tasks.notify(id);
  answer(new Response(JSON.stringify(task('processing', 40))));
  expect((await wait).status).toBe('completed');
  expect(requests).toHaveLength(2);
});

test('an abort of a wait that listens for notices rejects with its reason', async () => {
  const { client, settle, asleep, requests } = world([working]);
  const abort = new AbortController();
  const work = failure(client.tasks.resume(id).wait({ signal: abort.signal }));
  await settle();
  abort.abort('enough');
  client.tasks.notify(id);
  expect(await work).toBe('enough');
  await settle();
  expect([asleep(), requests.length]).toEqual([0, 1]);
});

test('an unknown status is warned of, and a failed look-up is told', async () => {
  const warn = vi.fn();
  const info = vi.fn();
  const { client, run } = world([json(task('queued', 0)), broken, done], { logger: { warn, info } });
  await run(client.tasks.wait(id));
  expect(warn.mock.calls).toEqual([
    [`Task ${id} is in the status "queued", which this client does not know.`],
  ]);
  expect(info.mock.calls).toEqual([
    [expect.stringMatching(/^Failed look-up 1 of at most 5 in a row\. The server answered 503/)],
  ]);
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
