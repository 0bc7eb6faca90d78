import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { simulation } from '../generated/constants.ts';
import { validateErrorResponse } from '../generated/validators.js';
import { createMockControl, createMockServer, type ListeningMock, type MockServerOptions } from '../index.ts';
import { minimal } from '../test-mock.ts';

const open: ListeningMock[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function listening(options: MockServerOptions = {}, hostname = '127.0.0.1') {
  const server = await createMockServer({ seed: 'test', ...options }).listen({ port: 0, hostname });
  open.push(server);
  return server;
}

const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

/** Sends a request with a `Host` of one's own, which `fetch` does not let through. */
async function statusFor(
  port: number,
  sent: Record<string, string>,
  path = '/_mock/worlds',
): Promise<number> {
  const request = httpRequest({ host: '127.0.0.1', port, path, headers: sent });
  request.end();
  const [response] = await once(request, 'response');
  response.resume();
  return response.statusCode;
}

test('the app answers over a socket as it does without one', async () => {
  const { url } = await listening();
  const created = await fetch(`${url}/v1/videos/generations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(minimal),
  });
  expect(created.status).toBe(200);
  const control = createMockControl({ baseUrl: url, apiKey: 'key' });
  expect((await control.tasks.list()).tasks).toHaveLength(1);
});

test('it answers where a test has faked the timers', async () => {
  const { url } = await listening();
  vi.useFakeTimers({ toFake: ['setImmediate', 'setTimeout', 'setInterval', 'Date', 'performance'] });
  try {
    expect((await fetch(`${url}/v1/tasks/task-unified-1756817821-4x3rx6ny`, { headers })).status).toBe(404);
  } finally {
    vi.useRealTimers();
  }
});

test('a host that other machines can reach wants a token', async () => {
  await expect(createMockServer().listen({ port: 0, hostname: '0.0.0.0' })).rejects.toThrow(
    '0.0.0.0 can be reached from other machines, and so could the control API: give controlToken',
  );
});

test.each([
  ['a name of this machine', { host: 'localhost:4010' }, 200],
  ['an address of this machine', { host: '127.0.0.1' }, 200],
  ['an address of this machine, in IPv6', { host: '[::1]:4010' }, 200],
  ['a name that was made to resolve to this machine', { host: 'attacker.example:4010' }, 403],
  ['a name that only looks like this machine', { host: 'localhost.attacker.example' }, 403],
  ['a page of this machine', { host: 'localhost', origin: 'http://localhost:5173' }, 200],
  ['a page from elsewhere', { host: 'localhost', origin: 'https://attacker.example' }, 403],
  ['a page without an origin of its own', { host: 'localhost', origin: 'null' }, 403],
])('the control API is asked by %s', async (_name, sent, status) => {
  const { port } = await listening();
  expect(await statusFor(port, sent)).toBe(status);
});

test('the API itself serves every page', async () => {
  const { port } = await listening();
  const sent = { host: 'attacker.example', origin: 'https://attacker.example', ...headers };
  expect(await statusFor(port, sent, '/v1/tasks/task-unified-1-abcdefgh')).toBe(404);
});

/** Sends bytes, and gives back the whole answer. */
async function raw(port: number, text: string): Promise<{ status: number; json: unknown }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), json: JSON.parse(body) };
}

test.each([
  [
    'headers that are too large to be read',
    `X-Padding: ${'x'.repeat(4 * simulation.largestHeaderBytes)}`,
    431,
  ],
  ['what is no header', 'no header at all', 400],
])('%s are answered in the envelope', async (_name, header, status) => {
  const { port } = await listening();
  const answer = await raw(port, `GET /v1/tasks/x HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`);
  expect(answer.status).toBe(status);
  expect(validateErrorResponse(answer.json)).toBe(true);
});

test('what is no HTTP is answered in the envelope', async () => {
  const { port } = await listening();
  const answer = await raw(port, 'hello\r\n\r\n');
  expect(answer).toMatchObject({
    status: 400,
    json: { error: { message: expect.stringContaining('HTTP') } },
  });
});

/** Sends a creation piece by piece over a socket of its own. */
async function sendPieces(port: number, pieces: readonly Uint8Array[], length: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  const head = [
    'POST /v1/videos/generations HTTP/1.1',
    'Host: localhost',
    'Authorization: Bearer key',
    'Content-Type: application/json',
    `Content-Length: ${length}`,
  ].join('\r\n');
  for (const piece of [Buffer.from(`${head}\r\n\r\n`), ...pieces]) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return socket;
}

test('a body that arrives in pieces is read to its end', async () => {
  const { port } = await listening();
  const bytes = Buffer.from(JSON.stringify({ ...minimal, note: 'é' }));
  // In the middle of a character.
  const cut = bytes.indexOf('é') + 1;
  const socket = await sendPieces(port, [bytes.subarray(0, cut), bytes.subarray(cut)], bytes.length);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 /);
  socket.destroy();
});

test.each([
  ['at once', undefined],
  ['while the mock waits before it reads', 100_000],
])('who hangs up in the middle of a body has created nothing, %s', async (_, latencyMs) => {
  const { url, port } = await listening({ clock: 'real', speed: 1000 });
  const control = createMockControl({ baseUrl: url, apiKey: 'key' });
  if (latencyMs !== undefined)
    await control.faults.add({ kind: 'latency', distribution: 'fixed', ms: latencyMs });
  const bytes = Buffer.from(JSON.stringify(minimal));
  const socket = await sendPieces(port, [bytes], bytes.length + 1);
  socket.destroy();
  const statuses = async () => (await control.exchanges()).map(({ exchange }) => exchange.status);
  await expect.poll(statuses).toEqual([400]);
  expect((await control.tasks.list()).tasks).toEqual([]);
});

test('who hangs up before the answer has created a task all the same', async () => {
  const { url, port } = await listening({ clock: 'real', speed: 1000 });
  const control = createMockControl({ baseUrl: url, apiKey: 'key' });
  await control.faults.add({ kind: 'latency', distribution: 'fixed', ms: 100_000 });
  const bytes = Buffer.from(JSON.stringify(minimal));
  const socket = await sendPieces(port, [bytes], bytes.length);
  socket.destroy();
  await expect.poll(async () => (await control.tasks.list()).tasks).toHaveLength(1);
});

test('a server that ends lets requests end first, and takes no new ones', async () => {
  const server = await listening({ clock: 'real', speed: 20 });
  const control = createMockControl({ baseUrl: server.url, apiKey: 'key' });
  await control.faults.add({ kind: 'latency', distribution: 'fixed', ms: 4000 });
  const slow = fetch(`${server.url}/v1/tasks/task-unified-1-abcdefgh`, { headers });
  await expect.poll(async () => (await control.faults.list())[0]?.used).toBe(1);
  const closed = server.close({ graceMs: 5000 });
  expect((await slow).status).toBe(404);
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a server that ends does not wait longer than it was told to', async () => {
  const server = await listening({ clock: 'frozen' });
  const control = createMockControl({ baseUrl: server.url, apiKey: 'key' });
  await control.faults.add({ kind: 'endless' });
  const response = await fetch(`${server.url}/v1/tasks/task-unified-1-abcdefgh`, { headers });
  const text = response.text();
  await server.close({ graceMs: 50 });
  await expect(text).rejects.toThrow();
});

test('a server that ends does not wait for those who watch', async () => {
  const server = await listening();
  const control = createMockControl({ baseUrl: server.url, apiKey: 'key' });
  const watched = (async () => {
    for await (const _event of control.events());
  })();
  await expect.poll(async () => (await control.worlds()).length).toBe(1);
  const began = performance.now();
  await server.close({ graceMs: 20_000 });
  expect(performance.now() - began).toBeLessThan(10_000);
  await watched;
});
