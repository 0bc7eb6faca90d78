import { expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import { ApiError } from './errors/api-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { RequestTimeoutError } from './errors/request-timeout-error.ts';
import { ServerError } from './errors/server-error.ts';
import { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
import { defaultBaseUrl, operations, requestFields } from './generated/constants.ts';
import type { Task } from './task-types.ts';
import {
  apiKey,
  documented,
  dropped,
  failure,
  hung,
  id,
  json,
  request,
  task,
  text,
  world,
} from './test-world.ts';

const createUrl = `${defaultBaseUrl}${operations.createVideoRetalkGeneration.path}`;

test('generate posts JSON with the bearer key and the default model', async () => {
  const { client, requests, run } = world([json(task('pending', 0))]);
  expect((await run(client.videos.generate(request))).id).toBe(id);
  const [sent] = requests;
  expect(sent?.method).toBe('POST');
  expect(sent?.url).toBe(createUrl);
  expect(sent?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
  expect(sent?.headers.get('content-type')).toBe('application/json');
  expect(await sent?.json()).toEqual({ ...request, model: requestFields.model.default });
});

test.each([
  ['a 500', json({ error: { code: 'internal_error', message: 'no', type: 'api_error' } }, 500), ServerError],
  ['a dropped socket', dropped, ConnectionError],
  ['a time-out', hung, RequestTimeoutError],
  ['an HTML page with 200', text('<html>'), UnexpectedResponseError],
])('generate posts once and leaves the outcome open after %s', async (_, answer, Class) => {
  const { client, requests, run, asleep } = world([answer]);
  const error = (await failure(run(client.videos.generate(request)))) as ServerError;
  expect(error).toBeInstanceOf(Class);
  expect(error.outcomeUnknown).toBe(true);
  expect(error.message).toContain('paid for twice');
  expect(error.message.endsWith(`POST ${createUrl}`)).toBe(true);
  expect(requests).toHaveLength(1);
  expect(asleep()).toBe(0);
});

const names: Record<string, string> = {
  400: 'InvalidRequestError',
  401: 'AuthenticationError',
  402: 'InsufficientQuotaError',
  403: 'PermissionError',
  404: 'NotFoundError',
  405: 'ApiError',
  409: 'IdempotencyConflictError',
  413: 'InvalidRequestError',
  415: 'InvalidRequestError',
  431: 'InvalidRequestError',
  429: 'RateLimitError',
  500: 'ServerError',
  503: 'ServerError',
};
const cases = Object.entries(documented.createVideoRetalkGeneration).flatMap(([status, codes]) =>
  Object.entries(codes).map(([code, error]) => ({ status: Number(status), code, error })),
);

test.each(cases)('the documented $status $code becomes its error', async ({ status, code, error }) => {
  const answer = json({ error: { code, ...error } }, status, { 'x-request-id': 'req_1', 'retry-after': '2' });
  const { client, run } = world([answer]);
  const thrown = (await failure(run(client.videos.generate(request)))) as ApiError;
  expect(thrown).toBeInstanceOf(ApiError);
  expect(thrown.name).toBe(names[status]);
  expect(thrown).toMatchObject({ status, code, type: error.type, requestId: 'req_1', retryAfter: 2000 });
  expect(thrown.message).toContain(error.message);
});

test('the older envelope with an integer code is understood', async () => {
  const body = { error: { code: 404, message: 'gone', type: 'old', fallback_suggestion: 'x' } };
  const { client, run } = world([json(body, 404, { 'x-oneapi-request-id': 'one' })]);
  const thrown = await failure(run(client.tasks.get(id)));
  expect(thrown).toMatchObject({ name: 'NotFoundError', code: '404', type: 'old', requestId: 'one', body });
});

test.each([
  ['<!DOCTYPE html><p>Bad gateway', 'HTML instead of JSON'],
  ['', 'no body'],
  ['{"error":{}}', 'JSON without `error.message`'],
  ['oops', 'text instead of JSON'],
])('an error body %j is told in a few words', async (body, words) => {
  const { client, run } = world([text(body, 502)]);
  const thrown = (await failure(run(client.tasks.get(id)))) as ServerError;
  expect(thrown.message).toBe(`The server answered 502 with ${words}. GET ${defaultBaseUrl}/v1/tasks/${id}`);
  expect(thrown).toMatchObject({ name: 'ServerError', code: 'http_502', outcomeUnknown: false });
});

test.each(['', 'no', '[]', 'null', '{}'])(
  'a 200 with the body %j is an unexpected response',
  async (body) => {
    const { client, run } = world([text(body)]);
    expect(await failure(run(client.tasks.get(id)))).toBeInstanceOf(UnexpectedResponseError);
  },
);

test('a redirect is not followed', async () => {
  const { client, run } = world([() => new Response(null, { status: 308, headers: { location: '/x' } })]);
  expect(await failure(run(client.videos.generate(request)))).toMatchObject({
    name: 'UnexpectedResponseError',
    status: 308,
    outcomeUnknown: false,
  });
});

test('no error holds the key, even where the server or fetch echoes it', async () => {
  const answers = [
    json({ error: { code: apiKey, message: `Bad ${apiKey}`, type: 'x' } }, 401),
    text(`<html>${apiKey}`, 500),
    text(`no ${apiKey}`),
    () => Promise.reject(new TypeError('failed', { cause: new Error(`with ${apiKey}`) })),
  ];
  for (const answer of answers) {
    const { client, run } = world([answer]);
    const thrown = (await failure(run(client.tasks.get(`task-${apiKey}`)))) as Error;
    const shown = `${thrown} ${thrown.stack} ${JSON.stringify(thrown)} ${thrown.cause} ${(thrown.cause as Error)?.cause}`;
    expect(shown).not.toContain('secret');
  }
});

test('an aborted signal ends a request at once with its reason, and keeps no listener', async () => {
  const { client, settle, asleep } = world([hung]);
  const abort = new AbortController();
  const added: unknown[] = [];
  const removed: unknown[] = [];
  abort.signal.addEventListener = (_: string, listener: unknown) => added.push(listener);
  abort.signal.removeEventListener = (_: string, listener: unknown) => removed.push(listener);
  const work = failure(client.videos.generate(request, { signal: abort.signal }));
  await settle();
  Object.defineProperty(abort.signal, 'reason', { value: 'enough' });
  (added[0] as () => void)();
  expect(await work).toBe('enough');
  expect(removed).toEqual(added);
  expect(asleep()).toBe(0);
});

test('a request that cannot be written as JSON is not sent', async () => {
  const { client, requests, run } = world([hung]);
  const body = { ...request, video_url: 1n as unknown as string };
  expect(await failure(run(client.videos.generate(body)))).toMatchObject({ name: 'ConfigurationError' });
  expect(requests).toHaveLength(0);
});

test.each(['', '.', '..'])('the id %j is refused', async (wrong) => {
  const { client } = world([hung]);
  expect(await failure(client.tasks.get(wrong))).toMatchObject({ name: 'ConfigurationError', field: 'id' });
});

test.each([
  ['apiKey', { apiKey: '' }],
  ['apiKey', { apiKey: 'a\nb' }],
  ['apiKey', { apiKey: 'ключ' }],
  ['baseUrl', { baseUrl: 'ftp://x' }],
  ['baseUrl', { baseUrl: 'x' }],
  ['baseUrl', { baseUrl: 'https://user:pass@x/y' }],
  ['baseUrl', { baseUrl: 'https://user@x' }],
  ['baseUrl', { baseUrl: 'https://x/?y' }],
  ['baseUrl', { baseUrl: 'https://x/#y' }],
  ['fetch', { fetch: 1 as never }],
  ['requestTimeout', { requestTimeout: Number.NaN }],
  ['pollInterval', { pollInterval: Number.POSITIVE_INFINITY }],
  ['pollInterval', { pollInterval: 0 }],
  ['headers', { headers: { 'a b': 'c' } }],
])('a bad %s is refused by name (%j)', (field, wrong) => {
  expect(() => createClient({ apiKey, ...wrong })).toThrow(
    expect.objectContaining({ name: 'ConfigurationError', field, message: expect.stringContaining(field) }),
  );
});

test("without a fetch of its own the client calls the platform's as it is at the time, and can end it", async () => {
  const client = createClient({ apiKey, logger: {} });
  const sent: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push([url, init]);
    return new Promise(() => {});
  });
  const abort = new AbortController();
  const work = failure(client.videos.generate(request, { signal: abort.signal }));
  abort.abort('enough');
  expect(await work).toBe('enough');
  vi.unstubAllGlobals();
  const [url, init] = sent[0] ?? [];
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  expect(url).toBe(`${defaultBaseUrl}${operations.createVideoRetalkGeneration.path}`);
  expect(init).toMatchObject({ method: 'POST', redirect: 'manual', headers });
  expect(JSON.parse(String(init?.body))).toMatchObject(request);
  expect(init?.signal).toMatchObject({ aborted: true, reason: 'enough' });
});

test('a base URL may have a path with any sign of its own', async () => {
  const baseUrl = 'https://x:8443/a@b//c//';
  const { client, requests, run } = world([json(task('pending', 0))], { baseUrl });
  await run(client.tasks.get(id));
  expect(requests[0]?.url).toBe(`https://x:8443/a@b//c/v1/tasks/${id}`);
});

test('a trailing slash of the base URL is tolerated', async () => {
  const { client, requests, run } = world([json(task('pending', 0))], { baseUrl: 'http://localhost:1/x/' });
  await run(client.tasks.get(id, { headers: { 'x-a': 'b' } }));
  expect(requests[0]?.url).toBe(`http://localhost:1/x/v1/tasks/${id}`);
  expect(requests[0]?.headers.get('x-a')).toBe('b');
});

test('only a completed task has results', () => {
  const read = (some: Task) => {
    // @ts-expect-error A task in any state has no results.
    some.results;
    return some.status === 'completed' ? some.results : [];
  };
  expect(read(task('failed', 0) as Task)).toEqual([]);
});
