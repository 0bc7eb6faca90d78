import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { createCallbackReceiver } from '../callbacks/callback-receiver.ts';
import type { FinishedTask } from '../task-types.ts';
import { sendTestCallback } from '../testing/send-test-callback.ts';
import { testTask } from '../testing/test-task.ts';
import { toNodeHandler } from './to-node-handler.ts';

const token = 'right';
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/video`;
}

function receiver(options: { maxBytes?: number; onError?: (error: unknown) => void } = {}) {
  const onTask = vi.fn<(task: FinishedTask) => void>();
  const client = { tasks: { get: async () => testTask('completed') } };
  return { onTask, receive: createCallbackReceiver({ client, onTask, token, ...options }) };
}

function expressWith(parser: express.RequestHandler | undefined, handler: express.RequestHandler) {
  const app = express();
  const router = express.Router();
  if (parser) router.use(parser);
  router.post('/video', handler);
  return app.use('/hooks', router);
}

test.each([
  [
    'Node',
    (handler: ReturnType<typeof toNodeHandler>): RequestListener =>
      (req, res) =>
        handler(req, res),
  ],
  [
    'Express',
    (handler: ReturnType<typeof toNodeHandler>): RequestListener => expressWith(undefined, handler),
  ],
  [
    'Express with a JSON parser',
    (handler: ReturnType<typeof toNodeHandler>): RequestListener => expressWith(express.json(), handler),
  ],
  [
    'Express with a raw parser',
    (handler: ReturnType<typeof toNodeHandler>): RequestListener =>
      expressWith(express.raw({ type: 'application/json' }), handler),
  ],
])('a callback comes through %s', async (_, make) => {
  const { receive, onTask } = receiver();
  const url = await listen(make(toNodeHandler(receive)));
  expect((await sendTestCallback(url, { token })).status).toBe(204);
  expect(onTask.mock.calls).toEqual([[testTask('completed')]]);
  const wrong = await sendTestCallback(url, { token: 'wrong' });
  expect([wrong.status, await wrong.text()]).toEqual([401, 'The token is missing or wrong.']);
});

test('a callback comes through Hono and through a route handler of Next.js', async () => {
  const { receive, onTask } = receiver();
  const app = new Hono().post('/hooks/video', (context) => receive(context.req.raw));
  const task = testTask('failed');
  const url = 'https://example.com/hooks/video';
  const POST = (request: Request) => receive(request);
  for (const target of [(request: Request) => Promise.resolve(app.fetch(request)), POST]) {
    const sent = new Request(`${url}?token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(task),
    });
    expect((await target(sent)).status).toBe(204);
  }
  expect(onTask).toHaveBeenCalledOnce();
});

test('another method is answered with the one that is taken', async () => {
  const url = await listen(toNodeHandler(receiver().receive));
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a body that is too large is answered before it has ended, and the connection is closed', async () => {
  const url = new URL(await listen(toNodeHandler(receiver({ maxBytes: 100 }).receive)));
  const socket = connect(Number(url.port), url.hostname);
  const head = `POST ${url.pathname}?token=${token} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
  socket.write(`c8\r\n${' '.repeat(200)}\r\n`);
  let answer = '';
  for await (const piece of socket) answer += piece;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
});

test('what the receiver throws reaches next of Express, and is a 500 of Node', async () => {
  const fault = new Error('onError failed');
  const onError = () => {
    throw fault;
  };
  const client = {
    tasks: {
      get: () => Promise.reject(new Error('no look-up')),
    },
  };
  const receive = createCallbackReceiver({ client, onTask: () => {}, onError, token });
  const caught = vi.fn();
  const app = expressWith(undefined, toNodeHandler(receive));
  app.use(((error, _request, response, _next) => {
    caught(error);
    response.sendStatus(599);
  }) as express.ErrorRequestHandler);
  expect((await sendTestCallback(await listen(app), { token })).status).toBe(599);
  expect(caught).toHaveBeenCalledWith(fault);

  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const node = toNodeHandler(receive);
  expect((await sendTestCallback(await listen((req, res) => node(req, res)), { token })).status).toBe(500);
  expect(log).toHaveBeenCalledWith(fault);
  log.mockRestore();
});
