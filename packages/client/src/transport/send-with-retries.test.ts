import { inspect } from 'node:util';
import type { Middleware } from 'openapi-fetch';
import { expect, test, vi } from 'vitest';
import { defaultBaseUrl, operations } from '../generated/constants.ts';
import { apiKey, dropped, failure, hung, id, json, request, task, text, world } from '../test-world.ts';

const found = json(task('processing', 40));
const broken = json({}, 503);

test.each([
  ['a 503', broken],
  ['a 429', json({}, 429)],
  ['a dropped socket', dropped],
  ['a page of a proxy', text('<html>')],
])('a read is tried again after %s, twice at most', async (_, answer) => {
  const { client, run, requests, slept } = world([answer, answer, found], { random: () => 0.5 });
  expect((await run(client.tasks.get(id))).progress).toBe(40);
  expect(slept).toEqual([1000, 2000]);
  const other = world([answer]);
  await failure(other.run(other.client.tasks.get(id)));
  expect([requests.length, other.requests.length]).toEqual([3, 3]);
});

test.each([
  ['the client', { maxReadRetries: 0 }, {}],
  ['the call', {}, { maxRetries: 0 }],
])('%s can turn it off', async (_, options, call) => {
  const { client, run, requests } = world([broken], options);
  await failure(run(client.tasks.get(id, call)));
  expect(requests).toHaveLength(1);
});

test('an error that will not pass is not tried again', async () => {
  const { client, run, requests } = world([json({}, 400)]);
  expect(await failure(run(client.tasks.get(id)))).toMatchObject({ name: 'InvalidRequestError' });
  expect(requests).toHaveLength(1);
});

test('a read that hangs after a failure ends with the failure of time, not of the server', async () => {
  const { client, run, asleep } = world([broken, hung]);
  const error = await failure(run(client.tasks.get(id, { timeout: 5000 })));
  expect(error).toMatchObject({ name: 'RequestTimeoutError', timeout: 5000, outcomeUnknown: false });
  expect(asleep()).toBe(0);
});

test('an abort while a read is put off rejects with its reason', async () => {
  const { client, settle, asleep, requests } = world([broken]);
  const abort = new AbortController();
  const work = failure(client.tasks.get(id, { signal: abort.signal }));
  await settle();
  abort.abort('enough');
  expect(await work).toBe('enough');
  expect([asleep(), requests.length]).toEqual([0, 1]);
});

test('middleware of openapi-fetch sees every try, and may change request and answer', async () => {
  const seen: string[] = [];
  const trace = (name: string): Middleware => ({
    onRequest({ request: sent, schemaPath, params }) {
      seen.push(`${name} > ${schemaPath} ${params.path?.task_id}`);
      sent.headers.set(`x-${name}`, 'here');
    },
    onResponse({ response }) {
      seen.push(`${name} < ${response.status}`);
    },
  });
  const path = operations.getTaskDetail.path;
  const { client, run, requests } = world([broken, found], { middleware: [trace('a'), trace('b')] });
  await run(client.tasks.get(id));
  const round = (status: number) => [
    `a > ${path} ${id}`,
    `b > ${path} ${id}`,
    `b < ${status}`,
    `a < ${status}`,
  ];
  expect(seen).toEqual([...round(503), ...round(200)]);
  expect(requests.map(({ headers }) => headers.get('x-b'))).toEqual(['here', 'here']);
});

test('middleware may answer itself, replace the request, and turn a failure into an answer', async () => {
  const answer = () => new Response(JSON.stringify(task('completed', 100)));
  const early = world([hung], { middleware: [{ onRequest: answer }] });
  expect((await early.run(early.client.tasks.get(id))).status).toBe('completed');
  expect(early.requests).toHaveLength(0);

  const onRequest = ({ request: sent }: { request: Request }) =>
    new Request(sent, { headers: { 'x-new': '1' } });
  const replaced = world([found], { middleware: [{ onRequest }] });
  await replaced.run(replaced.client.tasks.get(id));
  expect(replaced.requests[0]?.headers.get('x-new')).toBe('1');

  const rescued = world([dropped], { middleware: [{ onError: answer }] });
  expect((await rescued.run(rescued.client.tasks.get(id))).status).toBe('completed');
  const renamed = world([dropped], {
    middleware: [{ onError: () => new Error('renamed') }],
    maxReadRetries: 0,
  });
  const error = (await failure(renamed.run(renamed.client.tasks.get(id)))) as Error;
  expect([error.name, (error.cause as Error).message]).toEqual(['ConnectionError', 'renamed']);
});

test('the older envelope tells a suggestion', async () => {
  const error = { code: 404, message: 'gone', type: 'not_found_error', fallback_suggestion: 'try later' };
  const { client, run } = world([json({ error }, 404)]);
  const thrown = (await failure(run(client.tasks.get(id)))) as Error;
  expect(thrown).toMatchObject({ name: 'NotFoundError', code: '404', suggestion: 'try later' });
  expect(thrown.message).toContain('gone (try later)');
});

test('each exchange is logged, and each repetition is told, without the key', async () => {
  const debug = vi.fn();
  const info = vi.fn();
  const leak = () => Promise.reject(new TypeError(`failed with ${apiKey}`));
  const { client, run } = world([leak, text(apiKey, 500), found], {
    logger: { debug, info },
    random: () => 0.5,
  });
  await run(client.tasks.get(id, { headers: { 'x-a': apiKey } }));
  const url = `GET ${defaultBaseUrl}/v1/tasks/${id}`;
  expect(debug.mock.calls).toEqual([
    [`${url}: Error: TypeError: failed with [API key] after 0 ms`],
    [`${url}: 500 after 0 ms`],
    [`${url}: 200 after 0 ms`],
  ]);
  expect(info.mock.calls.map(([message]) => message.slice(0, 25))).toEqual([
    'Trying again in 1000 ms. ',
    'Trying again in 2000 ms. ',
  ]);
  expect(JSON.stringify([debug.mock.calls, info.mock.calls])).not.toContain('secret');
});

test('neither the client nor a handle shows the key', async () => {
  const { client, run } = world([json(task('pending', 0))]);
  const handle = await run(client.videos.submit(request));
  for (const value of [client, handle]) {
    expect(inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value)).not.toContain('secret');
  }
});
