import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../client.ts';
import { failure, id, json, request, task, world } from '../test-world.ts';
import { neverSent } from './never-sent.ts';

const made = json(task('pending', 0));

/** What `fetch` of Node throws. */
function failed(cause: object): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('broken'), cause) });
}
function several(...errors: object[]): TypeError {
  const inner = errors.map((facts) => Object.assign(new Error('one'), facts));
  return new TypeError('fetch failed', {
    cause: Object.assign(new AggregateError(inner), { code: 'ETIMEDOUT' }),
  });
}
const refused = failed({ code: 'ECONNREFUSED', syscall: 'connect' });
const deno = (kind: string) =>
  failed({ message: `error sending request for url (x): client error (${kind}): y` });

test.each([
  ['a refusal', refused],
  ['a name that is not known', failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
  ['a name service that is away', failed({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
  ['a host that the system cannot reach', failed({ code: 'EHOSTUNREACH', syscall: 'connect' })],
  ['a connection that the system gives up', failed({ code: 'ETIMEDOUT', syscall: 'connect' })],
  ['a connection that undici gives up', failed({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
  ['a certificate that is over', failed({ code: 'CERT_HAS_EXPIRED' })],
  ['a certificate of its own', failed({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })],
  ['a certificate of its own in a chain', failed({ code: 'SELF_SIGNED_CERT_IN_CHAIN' })],
  ['a certificate of nobody', failed({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
  ['a certificate of another', failed({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })],
  ['all addresses of a name', several({ syscall: 'connect' }, { code: 'ECONNREFUSED' })],
  ['a refusal as Bun tells it', Object.assign(new TypeError('no'), { code: 'ECONNREFUSED' })],
])('%s proves that nothing was sent', (_, thrown) => {
  expect(neverSent(thrown, false)).toBe(true);
});

test.each([
  ['a reset, as of a kept connection', failed({ code: 'ECONNRESET', syscall: 'read' })],
  ['a reset without a call', failed({ code: 'ECONNRESET' })],
  ['a broken pipe', failed({ code: 'EPIPE', syscall: 'write' })],
  ['a closed socket', failed({ code: 'UND_ERR_SOCKET' })],
  ['a time-out of no known call', failed({ code: 'ETIMEDOUT' })],
  ['a route that is lost in between', failed({ code: 'EHOSTUNREACH', syscall: 'read' })],
  ['a certificate that the server wants', failed({ code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' })],
  ['some addresses of a name', several({ syscall: 'connect' }, { code: 'ECONNRESET' })],
  ['Deno in the middle of a request', deno('SendRequest')],
  ['nothing in particular', new TypeError('fetch failed')],
  ['a thrown text', 'ECONNREFUSED'],
])('%s proves nothing', (_, thrown) => {
  expect(neverSent(thrown, true)).toBe(false);
});

test.each([
  ['Deno', deno('Connect')],
  ['Bun 1.3', Object.assign(new Error('Unable to connect.'), { code: 'ConnectionRefused' })],
  ['Node for a blocked port', failed({ message: 'bad port' })],
])('%s is believed for a connection of its own alone', (_, thrown) => {
  expect([neverSent(thrown, true), neverSent(thrown, false)]).toEqual([true, false]);
});

test('a creation that was never sent is sent again, with the same key', async () => {
  const { client, run, requests, slept } = world([() => Promise.reject(refused), made], {
    random: () => 0.5,
  });
  expect((await run(client.videos.generate(request))).id).toBe(id);
  expect(slept).toEqual([1000]);
  expect(new Set(requests.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
});

test('and says at last that nothing was sent', async () => {
  const { client, run, requests } = world([() => Promise.reject(refused)]);
  const error = (await failure(run(client.videos.generate(request)))) as Error;
  const facts = { name: 'ConnectionError', nothingSent: true, outcomeUnknown: false, cause: refused };
  expect(error).toMatchObject({ ...facts, idempotencyKey: undefined });
  expect(error.message).toContain('Nothing was sent. POST ');
  expect(requests).toHaveLength(3);
});

test('an abort ends the wait for the next try', async () => {
  const { client, settle, requests, asleep } = world([() => Promise.reject(refused)]);
  const abort = new AbortController();
  const work = failure(client.videos.generate(request, { signal: abort.signal }));
  await settle();
  abort.abort('enough');
  expect([await work, requests.length, asleep()]).toEqual(['enough', 1, 0]);
});

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Answers look-ups, and does something else with creations. Counts those. */
async function listen(onPost: (socket: { destroy(): void }) => void, port = 0) {
  const posts: string[] = [];
  server = createServer((incoming, response) => {
    if (incoming.method === 'POST') {
      posts.push(String(incoming.headers['idempotency-key']));
      onPost(incoming.socket);
    }
    response.end(JSON.stringify(task('pending', 0)));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { posts, port: (server.address() as AddressInfo).port };
}

const over = (port: number) =>
  createClient({ apiKey: 'sk-socket', baseUrl: `http://127.0.0.1:${port}`, logger: {} });

test('a server that comes up late gets the creation once, over real sockets', async () => {
  const { port } = await listen(() => {});
  server?.close();
  const told: string[] = [];
  const info = (message: string) => void told.push(message);
  const client = createClient({ apiKey: 'sk', baseUrl: `http://127.0.0.1:${port}`, logger: { info } });
  const work = client.videos.generate(request);
  await vi.waitFor(() => expect(told[0]).toMatch(/^Trying again in \d+ ms\. .*Nothing was sent\./), 10_000);
  const { posts } = await listen(() => {}, port);
  expect((await work).id).toBe(id);
  expect(posts).toHaveLength(1);
}, 30_000);

test('a kept connection that breaks under a creation leaves its outcome unknown', async () => {
  const { posts, port } = await listen((socket) => {
    socket.destroy();
    server?.close();
  });
  const client = over(port);
  await client.tasks.get(id);
  const error = await failure(client.videos.generate(request));
  expect(error).toMatchObject({ nothingSent: false, outcomeUnknown: true, idempotencyKey: posts[0] });
  expect(posts).toHaveLength(1);
}, 30_000);

test('a creation has a connection of its own where the platform repeats requests by itself', async () => {
  const close = vi.fn();
  const connection = { close };
  const createHttpClient = vi.fn(() => connection);
  const inits: unknown[] = [];
  vi.stubGlobal('Deno', { createHttpClient });
  vi.stubGlobal('fetch', async (_: unknown, init: object) => {
    inits.push(init);
    return Response.json(task('pending', 0));
  });
  const client = createClient({ apiKey: 'sk' });
  await client.tasks.get(id);
  expect(createHttpClient).not.toHaveBeenCalled();
  expect(inits[0]).not.toHaveProperty('keepalive');
  await client.videos.generate(request);
  expect(createHttpClient).toHaveBeenCalledWith({ poolMaxIdlePerHost: 0 });
  expect(inits[1]).toMatchObject({ keepalive: false, client: connection });
  expect(close).toHaveBeenCalledOnce();
});
