import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { headerParameters } from './generated/constants.ts';
import { apiKey, dropped, failure, hung, id, json, request, task, text, world } from './test-world.ts';

const made = json(task('pending', 0));
const busy = json({}, 429);
const key = 'order-4711.attempt_1';
const header = 'Idempotency-Key';

function keysOf(requests: Request[]): (string | null)[] {
  return requests.map(({ headers }) => headers.get(header));
}

test('each creation has its own key, unless one is given', async () => {
  const { client, requests, run } = world([made]);
  await run(client.videos.generate(request));
  await run(client.videos.generate(request));
  await run(client.videos.generate(request, { idempotencyKey: key }));
  await run(client.tasks.get(id));
  const [first, second, third, look] = keysOf(requests);
  const { pattern } = headerParameters.createVideoRetalkGeneration[header];
  expect(first).toMatch(new RegExp(pattern));
  expect(second).not.toBe(first);
  expect([third, look]).toEqual([key, null]);
});

test.each(['', 'short', 'with a blank in it', 'é'.repeat(20), 'x'.repeat(97), `${key}\n`, 1, null])(
  'the key %j is refused',
  async (wrong) => {
    const { client, requests } = world([made]);
    const call = { idempotencyKey: wrong as string };
    expect(await failure(client.videos.generate(request, call))).toMatchObject({ field: 'idempotencyKey' });
    expect(requests).toHaveLength(0);
  },
);

test('the header is refused among the additional ones', async () => {
  const headers = { 'IDEMPOTENCY-key': key };
  const { client } = world([made]);
  expect(await failure(client.videos.generate(request, { headers }))).toMatchObject({ field: 'headers' });
  expect(() => createClient({ apiKey, headers })).toThrow(expect.objectContaining({ field: 'headers' }));
});

test.each([
  ['a 500', json({}, 500)],
  ['a dropped socket', dropped],
  ['a time-out', hung],
  ['garbage', text('<html>')],
])('the error after %s tells the key and what to do with it', async (_, answer) => {
  const { client, run, requests } = world([answer]);
  const error = (await failure(run(client.videos.generate(request)))) as Error & { idempotencyKey: string };
  expect(keysOf(requests)).toEqual([error.idempotencyKey]);
  expect(error.message).toContain(`generate(request, { idempotencyKey: '${error.idempotencyKey}' })`);
  expect(error.message).toContain('The outcome is unknown: a task may exist and be paid for.');
});

test('a 429 is retried twice with the same key, then thrown', async () => {
  const { client, run, requests, slept } = world([busy], { random: () => 0.5 });
  expect(await failure(run(client.videos.generate(request)))).toMatchObject({ name: 'RateLimitError' });
  expect(slept).toEqual([1000, 2000]);
  expect(new Set(keysOf(requests)).size).toBe(1);
  expect(requests).toHaveLength(3);
});

test('Retry-After is honoured, and a creation succeeds at last', async () => {
  const { client, run, slept, asleep } = world([json({}, 429, { 'retry-after': '7' }), busy, made], {
    random: () => 0,
  });
  expect((await run(client.videos.generate(request))).id).toBe(id);
  expect(slept).toEqual([7000, 1500]);
  expect(asleep()).toBe(0);
});

test.each([
  ['61', {}, { timeout: 600_000 }],
  ['7', {}, { timeout: 7000 }],
  ['1', { maxRetries: 0 }, {}],
  ['1', {}, { maxRetries: 0 }],
])('Retry-After %s with %j and %j is not waited for', async (seconds, options, call) => {
  const { client, run, requests, slept } = world([json({}, 429, { 'retry-after': seconds })], options);
  const error = await failure(run(client.videos.generate(request, call)));
  expect(error).toMatchObject({ name: 'RateLimitError', retryAfter: Number(seconds) * 1000 });
  expect(requests).toHaveLength(1);
  expect(slept).toEqual([]);
});

test.each([3, -1, 0.5, Number.NaN, '1'])('maxRetries %j is refused', async (wrong) => {
  const maxRetries = wrong as number;
  expect(() => createClient({ apiKey, maxRetries })).toThrow(
    expect.objectContaining({ field: 'maxRetries' }),
  );
  const { client } = world([made]);
  expect(await failure(client.videos.generate(request, { maxRetries }))).toMatchObject({
    field: 'maxRetries',
  });
});

test('the limit covers all tries, and an unknown outcome ends them', async () => {
  const { client, run, requests, asleep } = world([busy, hung], { random: () => 0.5 });
  const error = await failure(run(client.videos.generate(request, { timeout: 5000 })));
  expect(error).toMatchObject({ name: 'RequestTimeoutError', timeout: 5000, outcomeUnknown: true });
  expect(requests).toHaveLength(2);
  expect(asleep()).toBe(0);
});

test.each([
  ['sent', hung],
  ['put off', busy],
])('an abort while a creation is %s rejects with its reason and sends nothing more', async (_, answer) => {
  const { client, settle, requests, asleep } = world([answer]);
  const abort = new AbortController();
  const work = failure(client.videos.generate(request, { signal: abort.signal }));
  await settle();
  abort.abort('enough');
  expect(await work).toBe('enough');
  await settle();
  expect(requests).toHaveLength(1);
  expect(asleep()).toBe(0);
});
