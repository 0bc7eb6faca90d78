import nodeHttp from 'node:http';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { afterEach, expect, test } from 'vitest';
import { defaultBaseUrl, requestExamples } from '../generated/constants.ts';
import { createMockControl, createMockServer, type MockServerOptions } from '../index.ts';
import { type MswHandlersOptions, mswHandlers } from './msw-handlers.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function intercept(
  options: MswHandlersOptions = {},
  mockOptions: MockServerOptions = {},
  ...others: RequestHandler[]
) {
  const mock = createMockServer({ clock: 'automatic', seed: 'msw', ...mockOptions });
  const server: SetupServer = setupServer(...mswHandlers(mock, options), ...others);
  server.listen({ onUnhandledRequest: 'error' });
  closing.push(
    () => server.close(),
    () => mock.close(),
  );
  return mock;
}

const headers = { authorization: 'Bearer test', 'content-type': 'application/json' };

function create(baseUrl: string = defaultBaseUrl, fields: object = {}): Promise<Response> {
  const body = JSON.stringify({ ...requestExamples.minimal, ...fields });
  return fetch(`${baseUrl}/v1/videos/generations`, { method: 'POST', headers, body });
}

async function complete(baseUrl: string = defaultBaseUrl): Promise<{ results: string[] }> {
  const created = await create(baseUrl);
  expect(created.status).toBe(200);
  const { id } = (await created.json()) as { id: string };
  for (;;) {
    const answer = await fetch(`${baseUrl}/v1/tasks/${id}`, { headers });
    const task = (await answer.json()) as { status: string; results: string[] };
    if (task.status === 'completed') return task;
  }
}

test('the global fetch reaches the mock at the address of the contract, and its result links', async () => {
  intercept();
  const { results } = await complete();
  const [link = ''] = results;
  expect(link).toMatch(`${defaultBaseUrl}/results/`);
  const whole = await fetch(link);
  expect(whole.headers.get('content-type')).toBe('video/mp4');
  const part = await fetch(link, { headers: { range: 'bytes=4-7' } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(
    Buffer.from(await whole.arrayBuffer()).subarray(4, 8),
  );
});

test('a base URL may have a path', async () => {
  intercept({ baseUrl: 'https://gateway.test/retalk/' });
  const [link = ''] = (await complete('https://gateway.test/retalk')).results;
  expect((await fetch(link)).status).toBe(200);
});

test('result links of a public URL are answered where it is given', async () => {
  const publicUrl = 'https://cdn.test/files/';
  intercept({ publicUrl }, { publicUrl });
  const [link = ''] = (await complete()).results;
  expect(link).toMatch(/^https:\/\/cdn\.test\/files\/results\//);
  expect((await fetch(link)).status).toBe(200);
});

test('a method that an operation does not take is refused by the mock', async () => {
  intercept();
  expect((await fetch(`${defaultBaseUrl}/v1/videos/generations`)).status).toBe(405);
});

test('other paths are left to the handlers beside it', async () => {
  intercept(
    {},
    {},
    http.get(`${defaultBaseUrl}/v1/credits`, () => HttpResponse.json({ left: 7 })),
  );
  expect(await (await fetch(`${defaultBaseUrl}/v1/credits`)).json()).toEqual({ left: 7 });
});

test('a connection that is reset is a network error, and the work was done where it was to be done', async () => {
  const mock = intercept();
  const control = mock.control({ apiKey: 'test' });
  await control.faults.add({ kind: 'reset', moment: 'after', times: 1 });
  await expect(create()).rejects.toThrow(TypeError);
  expect((await control.tasks.list()).tasks).toHaveLength(1);
  expect((await create()).status).toBe(200);
});

test('an answer that is cut breaks off', async () => {
  const mock = intercept();
  await mock.control({ apiKey: 'test' }).faults.add({ kind: 'cut', share: 0.5, times: 1 });
  const response = await create();
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(TypeError);
});

test('an answer that never ends is given up by the signal of its request', async () => {
  const mock = intercept();
  await mock.control({ apiKey: 'test' }).faults.add({ kind: 'endless', times: 1 });
  const stop = new AbortController();
  const body = JSON.stringify(requestExamples.minimal);
  const url = `${defaultBaseUrl}/v1/videos/generations`;
  const response = await fetch(url, { method: 'POST', headers, body, signal: stop.signal });
  const text = response.text();
  stop.abort();
  await expect(text).rejects.toThrow('abort');
});

test('programs that use node:http reach the mock too', async () => {
  intercept({ baseUrl: 'http://api.test' });
  const status = await new Promise((resolve, reject) => {
    const request = nodeHttp.get(
      'http://api.test/v1/tasks/task-unified-1-abcdefgh',
      { headers },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.on('error', reject);
  });
  expect(status).toBe(404);
});

test('the control API is reached where that is asked for, and not else', async () => {
  const health = `${defaultBaseUrl}/_mock/health`;
  intercept(
    {},
    {},
    http.get(health, () => HttpResponse.json('another')),
  );
  expect(await (await fetch(health)).json()).toBe('another');
});

test('where it is asked for, a control client works through MSW', async () => {
  intercept({ control: true });
  await create();
  const control = createMockControl({ baseUrl: defaultBaseUrl, apiKey: 'test' });
  expect((await control.tasks.list()).tasks).toHaveLength(1);
});

test.each([
  [{ baseUrl: '/api' }, 'baseUrl must be an absolute http(s) URL, got "/api"'],
  [{ publicUrl: 'ftp://x' }, 'publicUrl must be an absolute http(s) URL, got "ftp://x"'],
])('%j is refused', (options, message) => {
  expect(() => mswHandlers(createMockServer(), options)).toThrow(message);
});
