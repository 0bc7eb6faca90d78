import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { simulation } from '../generated/constants.ts';
import { createMockControl, createMockServer, type ListeningMock } from '../index.ts';
import { minimal } from '../test-mock.ts';

/** As they were before any mock has listened. */
const { Request, Response } = globalThis;

const open: ListeningMock[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function listening() {
  const server = await createMockServer({ seed: 'test', clock: 'frozen' }).listen({ port: 0 });
  open.push(server);
  return { ...server, control: createMockControl({ baseUrl: server.url, apiKey: 'key' }) };
}

const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

/** Sends a request just as it is written: `fetch` would tidy up its target, and tell the length of its body. */
async function send(
  port: number,
  options: RequestOptions,
  ...pieces: readonly string[]
): Promise<{ message: IncomingMessage; body: string }> {
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    ...options,
    headers: { ...headers, ...options.headers },
  });
  for (const piece of pieces) request.write(piece);
  request.end();
  const [message] = await once(request, 'response');
  return { message, body: await text(message) };
}

async function create(port: number) {
  const { body } = await send(
    port,
    { method: 'POST', path: '/v1/videos/generations' },
    JSON.stringify(minimal),
  );
  return JSON.parse(body);
}

test.each([
  ['with a query', (path: string) => `${path}?fresh=1`],
  ['with an escape', (path: string) => path.replaceAll('-', '%2D')],
  ['with a step back', (path: string) => path.replace('/tasks/', '/tasks/../tasks/')],
  ['as a whole URL', (path: string, port: number) => `http://127.0.0.1:${port}${path}`],
])('a target that is written %s leads to the same answer', async (_, written) => {
  const { port } = await listening();
  const path = `/v1/tasks/${(await create(port)).id}`;
  const plain = await send(port, { path });
  const other = await send(port, { path: written(path, port) });
  expect(plain.message.statusCode).toBe(200);
  expect(other.message.statusCode).toBe(200);
  expect(other.body).toBe(plain.body);
  const named = ({ message }: typeof plain) => ({ ...message.headers, date: '', 'x-request-id': '' });
  expect(named(other)).toEqual(named(plain));
});

test.each([
  ['another host name', { host: 'mock.test:4010' }, 'http://mock.test:4010'],
  ['a host name in capitals', { host: 'MOCK.test' }, 'http://mock.test'],
  ['an address of IPv6', { host: '[::1]:4010' }, 'http://[::1]:4010'],
])('result links lead to %s where the creation was sent to it', async (_, sent, origin) => {
  const { port, control } = await listening();
  const options = { method: 'POST', path: '/v1/videos/generations', headers: sent };
  const { body } = await send(port, options, JSON.stringify(minimal));
  await control.clock.advance({ ms: 3_600_000 });
  const done = JSON.parse((await send(port, { path: `/v1/tasks/${JSON.parse(body).id}` })).body);
  expect(new URL(done.results[0]).origin).toBe(origin);
});

test('a host that is none is refused', async () => {
  const { port } = await listening();
  const { message } = await send(port, {
    path: '/v1/tasks/task-unified-1',
    headers: { host: 'mock.test/x' },
  });
  expect(message.statusCode).toBe(400);
});

test.each([
  ['a whole URL', 'http://mock.test:4010', '1.1', 'Host: other.test\r\n', 'http://mock.test:4010'],
  ['HTTP/1.0 without a host', '', '1.0', '', 'http://127.0.0.1'],
])('result links of a creation by %s lead to a host', async (_, prefix, version, host, origin) => {
  const { port, control } = await listening();
  const body = JSON.stringify(minimal);
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${prefix}/v1/videos/generations HTTP/${version}\r\n${host}Connection: close\r\nAuthorization: Bearer key\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  const [head = '', created = ''] = (await text(socket)).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1.1 200 /);
  await control.clock.advance({ ms: 3_600_000 });
  const done = JSON.parse((await send(port, { path: `/v1/tasks/${JSON.parse(created).id}` })).body);
  expect(new URL(done.results[0]).origin).toBe(origin);
});

test('a HEAD is answered as the GET, without a body', async () => {
  const { port } = await listening();
  const path = `/v1/tasks/${(await create(port)).id}`;
  const { message, body } = await send(port, { method: 'HEAD', path });
  expect(message.statusCode).toBe(200);
  expect(body).toBe('');
});

test('a method that a path does not take is refused', async () => {
  const { port } = await listening();
  const { message } = await send(port, { method: 'PUT', path: '/v1/videos/generations' });
  expect(message.statusCode).toBe(405);
  expect(message.headers.allow).toBe('POST');
});

test('a body of no length that is told is read to its end', async () => {
  const { port } = await listening();
  const whole = JSON.stringify(minimal);
  const options = {
    method: 'POST',
    path: '/v1/videos/generations',
    headers: { 'transfer-encoding': 'chunked' },
  };
  const { message } = await send(port, options, whole.slice(0, 20), whole.slice(20));
  expect(message.statusCode).toBe(200);
});

test.each([
  ['a length that is told', (body: string) => ({ 'content-length': String(body.length) })],
  ['none', () => ({ 'transfer-encoding': 'chunked' })],
])('a body that is too large is refused, with %s', async (_, lengthOf) => {
  const { port } = await listening();
  const body = JSON.stringify({ ...minimal, note: 'x'.repeat(simulation.largestRequestBytes) });
  const options = { method: 'POST', path: '/v1/videos/generations', headers: lengthOf(body) };
  const { message } = await send(port, options, body);
  expect(message.statusCode).toBe(413);
});

test('an answer that is no JSON leaves whole', async () => {
  const { port, control } = await listening();
  const { id } = await create(port);
  await control.faults.add({ kind: 'error', moment: 'before', status: 502, form: 'html' });
  const { message, body } = await send(port, { path: `/v1/tasks/${id}` });
  expect(message.statusCode).toBe(502);
  expect(message.headers).toMatchObject({
    'content-type': 'text/html',
    'content-length': String(body.length),
    'access-control-allow-origin': '*',
  });
  expect(body).toMatch(/^<html>[\s\S]*<\/html>\r\n$/);
});

test('the globals of the program stay what they are', async () => {
  const { control } = await listening();
  await control.worlds();
  expect(globalThis.Request).toBe(Request);
  expect(globalThis.Response).toBe(Response);
});
