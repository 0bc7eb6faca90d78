import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../../../scripts/browser/use-browser.ts';
import { requestExamples } from '../src/generated/constants.ts';
import { bundleClient } from './bundle-client.ts';

const browser = useBrowser();

const program = `
import { createClient, downloadResult } from '@videoretalk/client';

globalThis.refused = () => {
  try {
    createClient({ apiKey: 'sk-page' });
  } catch (error) {
    return error.message;
  }
};
globalThis.make = async (baseUrl, request) => {
  const options = { apiKey: 'sk-page', baseUrl, dangerouslyAllowBrowser: true, pollInterval: 1 };
  const client = createClient(options);
  const handle = await client.videos.submit(request);
  const seen = [];
  const task = await handle.wait({ onProgress: ({ status }) => seen.push(status) });
  const video = await (await downloadResult(task)).blob();
  return { id: task.id, last: seen.at(-1), size: video.size };
};
globalThis.abort = async (baseUrl) => {
  const client = createClient({ apiKey: 'sk-page', baseUrl, dangerouslyAllowBrowser: true });
  return client.tasks.wait('task-unified-1775200000-xyz12345', { signal: AbortSignal.abort('enough') }).catch(String);
};
globalThis.createOnOldConnection = async (baseUrl, request, earlier) => {
  const client = createClient({ apiKey: 'sk-page', baseUrl, dangerouslyAllowBrowser: true, maxReadRetries: 0 });
  for (let n = 0; n < earlier; n += 1) await client.tasks.get('task-unified-1775200000-xyz12345').catch(() => {});
  return client.videos.generate(request).then(
    () => 'created',
    ({ name, outcomeUnknown, idempotencyKey }) => ({ name, outcomeUnknown, idempotencyKey }),
  );
};`;

let mock: ListeningMock;
let server: Server;
let page: string;

beforeAll(async () => {
  const script = await bundleClient(program);
  mock = await createMockServer({ clock: 'automatic', seed: 'browser' }).listen({ port: 0 });
  server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', url === '/client.js' ? 'text/javascript' : 'text/html');
    answer.end(
      url === '/client.js' ? script : '<!doctype html><script type="module" src="/client.js"></script>',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  page = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server?.close();
  await mock?.close();
});

test('a page is refused a key, with the reason', async () => {
  const opened = await browser.open(page);
  const message = await opened.evaluate(() => (globalThis as unknown as { refused(): string }).refused());
  expect(message).toMatch(/^`apiKey` is in a web page.* `dangerouslyAllowBrowser`\.$/);
});

test('where it is allowed, a page creates a task, waits for it, and downloads the result', async () => {
  const opened = await browser.open(page);
  const made = await opened.evaluate(
    ([url, request]) =>
      (globalThis as unknown as { make(...given: unknown[]): Promise<{ size: number }> }).make(url, request),
    [mock.url, requestExamples.minimal] as const,
  );
  expect(made).toMatchObject({ id: expect.stringMatching(/^task-unified-/), last: 'completed' });
  expect(made.size).toBeGreaterThan(1000);
});

test('an abort rejects with its reason in a page', async () => {
  const opened = await browser.open(page);
  const reason = await opened.evaluate(
    (url) => (globalThis as unknown as { abort(url: string): Promise<string> }).abort(url),
    mock.url,
  );
  expect(reason).toBe('enough');
});

test('what Chromium sends once more by itself, when a kept connection breaks, has the key of the creation', async () => {
  const keys: unknown[] = [];
  const broken = createServer((request, answer) => {
    answer.setHeader('access-control-allow-origin', '*');
    answer.setHeader('access-control-allow-headers', '*, authorization');
    if (request.method === 'POST') {
      keys.push(request.headers['idempotency-key']);
      request.resume().on('end', () => request.socket.destroy());
    } else
      answer
        .setHeader('content-type', 'application/json')
        .writeHead(request.method === 'OPTIONS' ? 204 : 404)
        .end();
  }).listen(0, '127.0.0.1');
  await once(broken, 'listening');
  const opened = await browser.open(page);
  const end = await opened.evaluate(
    ([url, request]) =>
      (
        globalThis as unknown as { createOnOldConnection(...given: unknown[]): Promise<unknown> }
      ).createOnOldConnection(url, request, 2),
    [`http://127.0.0.1:${(broken.address() as AddressInfo).port}`, requestExamples.minimal] as const,
  );
  broken.closeAllConnections();
  broken.close();
  expect(end).toEqual({ name: 'ConnectionError', outcomeUnknown: true, idempotencyKey: keys[0] });
  // How many there are is Chromium's choice, which a page cannot prevent (docs/client.md).
  expect(new Set(keys).size).toBe(1);
});
