import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createCallbackGuard } from './callback-address.ts';
import { createSendCallback, type SendCallbackOptions, type SendResult } from './send-callback.ts';

const headers = { 'content-type': 'application/json', 'user-agent': 'test', 'x-delivery': '1' };
const never = new AbortController().signal;
const ending: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

/** Listens on the loopback address until the end of the test. */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

function send(url: string, options: Partial<SendCallbackOptions> = {}, signal = never): Promise<SendResult> {
  const guard = createCallbackGuard(['127.0.0.1', 'localhost']);
  const sendCallback = createSendCallback({ guard, timeoutMs: 3000, ...options });
  return sendCallback({ url, method: 'POST', headers, body: '{"id":"é"}' }, signal);
}

async function sendTo(
  listener: RequestListener,
  options?: Partial<SendCallbackOptions>,
  signal?: AbortSignal,
): Promise<SendResult> {
  return send(`http://127.0.0.1:${await listen(createServer(listener))}/hook?a=b#c`, options, signal);
}

/** Sends to a receiver that writes these bytes as soon as it is spoken to, whatever they are, and hangs up. */
async function sendToBytes(bytes: string, hangUp = true, options?: Partial<SendCallbackOptions>) {
  const server = createTcpServer((socket) =>
    socket.once('data', () => (hangUp ? socket.end(bytes) : socket.write(bytes))),
  );
  return send(`http://127.0.0.1:${await listen(server)}/`, options);
}

const errorOf = (result: SendResult): string =>
  'error' in result ? result.error : `got ${JSON.stringify(result)}`;

test('the receiver gets the method, the headers and the body of the request, and its length', async () => {
  const got: unknown[] = [];
  const result = await sendTo(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { host: _host, ...others } = request.headers;
    got.push(request.method, request.url, others, body);
    response.writeHead(202, { 'X-Seen': 'yes' }).end('thanks');
  });
  expect(got).toEqual([
    'POST',
    '/hook?a=b',
    { ...headers, 'content-length': '11', connection: 'keep-alive' },
    '{"id":"é"}',
  ]);
  expect(result).toMatchObject({
    response: { status: 202, headers: { 'x-seen': 'yes' }, body: 'thanks', truncated: false },
  });
});

test('a redirect is the result, and is not followed', async () => {
  const paths: unknown[] = [];
  const result = await sendTo((request, response) => {
    paths.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(result).toMatchObject({ response: { status: 302, headers: { location: '/elsewhere' } } });
  expect(paths).toHaveLength(1);
});

/** A receiver that counts its connections, and a way to send to it by a name that resolves as told. */
async function countedReceiver(resolvesTo: string[]) {
  let connections = 0;
  let closed: () => void = () => {};
  const idle = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = createServer((_request, response) => response.end());
  server.on('connection', (socket) => {
    connections += 1;
    socket.on('close', closed);
  });
  const url = `http://hooks.example.org:${await listen(server)}/`;
  const lookup = async () => [{ address: resolvesTo.shift() ?? '', family: 4 }];
  const sendCallback = createSendCallback({ guard: createCallbackGuard(['hooks.example.org']), lookup });
  const attempt = () => sendCallback({ url, method: 'POST', headers, body: '' }, never);
  return { attempt, connections: () => connections, idle };
}

test('a connection is used again for the next callback, and closed once there is none', async () => {
  const { attempt, connections, idle } = await countedReceiver(['127.0.0.1', '127.0.0.1']);
  await attempt();
  expect(await attempt()).toMatchObject({ response: { status: 200 } });
  expect(connections()).toBe(1);
  // The receiver itself would keep it for 5 seconds.
  await idle;
}, 4000);

test('a connection is not used again where the name has come to resolve to another address', async () => {
  const { attempt, connections } = await countedReceiver(['127.0.0.1', '127.0.0.2']);
  await attempt();
  expect(errorOf(await attempt())).toContain('nothing listens');
  expect(connections()).toBe(1);
});

test('a connection that has broken off in the middle of an answer is not used again', async () => {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  const sendCallback = createSendCallback({ guard: createCallbackGuard(['127.0.0.1']) });
  const attempt = () => sendCallback({ url, method: 'POST', headers, body: '' }, never);
  await attempt();
  expect(errorOf(await attempt())).toContain('closed the connection');
  expect(connections).toBe(2);
});

test('an endless answer is read up to a bound, and cut off', async () => {
  let closed: () => void = () => {};
  const cutOff = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const result = await sendTo((_request, response) => {
    response.on('close', closed);
    const pump = (): void => {
      while (!response.destroyed && response.write('é'.repeat(30_001)));
      if (!response.destroyed) response.once('drain', pump);
    };
    response.write('x');
    pump();
  });
  await cutOff;
  expect(result).toMatchObject({ response: { status: 200, truncated: true } });
  const { body } = (result as { response: { body: string } }).response;
  // The 4096th byte is the first half of a character.
  expect(body).toBe(`x${'é'.repeat(2047)}`);
});

test('an answer that just fits is whole', async () => {
  const result = await sendTo((_request, response) => response.end('x'.repeat(4096)));
  expect(result).toMatchObject({ response: { body: 'x'.repeat(4096), truncated: false } });
});

test('the headers of an answer are kept up to a bound', async () => {
  const result = await sendTo((_request, response) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    for (let index = 0; index < 50; index += 1) response.setHeader(`x-${index}`, 'y'.repeat(200));
    response.end();
  });
  const kept = (result as { response: { headers: Record<string, string> } }).response.headers;
  expect(kept['set-cookie']).toBe('a=1, b=2');
  expect(JSON.stringify(kept).length).toBeLessThan(5000);
});

test.each<[string, RequestListener, string]>([
  ['never answers', () => {}, 'no answer within 0.3 s'],
  ['never ends its answer', (_request, response) => response.writeHead(200).write('x'), 'no whole answer'],
  [
    'trickles',
    (_request, response) => {
      response.writeHead(200);
      const pump = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(pump));
    },
    'no whole answer within 0.3 s',
  ],
])('a receiver that %s has failed after the time-out', async (_name, listener, error) => {
  const result = await sendTo(listener, { timeoutMs: 300 });
  expect(result).toEqual({ error: expect.stringContaining(error), timedOut: true });
});

test('headers that never end are cut off by the time-out too', async () => {
  const result = await sendToBytes('HTTP/1.1 200 OK\r\nx-slow: ', false, { timeoutMs: 50 });
  expect(result).toEqual({ error: 'no answer within 0.05 s', timedOut: true });
});

test('a look-up that hangs counts against the time-out', async () => {
  const lookup = () => new Promise<never>(() => {});
  const result = await send('https://hooks.example.org/', { lookup, timeoutMs: 50 });
  expect(result).toEqual({ error: 'no answer within 0.05 s', timedOut: true });
});

test('a handshake that hangs counts against the time-out', async () => {
  const port = await listen(createTcpServer(() => {}));
  const result = await send(`https://127.0.0.1:${port}/`, { timeoutMs: 50 });
  expect(result).toEqual({ error: 'no answer within 0.05 s', timedOut: true });
});

test('the signal ends an attempt at once, wherever it stands', async () => {
  const stop = new AbortController();
  const afterConnecting = sendTo(() => stop.abort(), {}, stop.signal);
  expect(await afterConnecting).toEqual({ error: 'stopped before the receiver had answered' });
  expect(await send('http://127.0.0.1:9/', {}, stop.signal)).toEqual({
    error: 'stopped before the receiver had answered',
  });
  const inLookup = new AbortController();
  const lookup = () => {
    inLookup.abort();
    return new Promise<never>(() => {});
  };
  expect(errorOf(await send('https://hooks.example.org/', { lookup }, inLookup.signal))).toContain('stopped');
});

test.each([
  ['SSH-2.0-OpenSSH_9.2\r\n', 'no valid HTTP'],
  ['\0\0\0\0', 'no valid HTTP'],
  ['HTTP/1.1 OK\r\n\r\n', 'no valid HTTP'],
  ['', 'closed the connection before its answer was complete'],
  ['HTTP/1.1 200 OK\r\n', 'closed the connection'],
  ['HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc', 'closed the connection'],
  ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 'no valid HTTP'],
  ['HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 'no valid HTTP'],
  [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 'headers of the answer are too long'],
  ['HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', 'another protocol'],
])('the answer %j is an error in one clear line', async (bytes, error) => {
  const result = errorOf(await sendToBytes(bytes));
  expect(result).toContain(error);
  expect(result).not.toContain('\n');
});

test('a connection that is reset, or refused, is told apart', async () => {
  const resetting = createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(errorOf(await send(`http://127.0.0.1:${await listen(resetting)}/`))).toContain('ECONNRESET');
  const closed = createTcpServer();
  const port = await listen(closed);
  await ending.pop()?.();
  expect(errorOf(await send(`http://127.0.0.1:${port}/`))).toContain('nothing listens');
});

test.each([
  [{ url: 'no URL' }, 'cannot be read'],
  [{ headers: { 'x-delivery': 'a\nb' } }, 'cannot be sent'],
  [{ headers: { 'a b': 'c' } }, 'cannot be sent'],
])('a request that cannot be sent is an error, and not thrown: %j', async (fault, error) => {
  const sendCallback = createSendCallback({ guard: createCallbackGuard(['127.0.0.1']) });
  const request = { url: 'http://127.0.0.1:9/', method: 'POST', headers, body: '', ...fault } as const;
  expect(errorOf(await sendCallback(request, never))).toContain(error);
});

/** A receiver on the loopback address, how many connections it got, and a name that resolves as told. */
async function receiverAt(addresses: readonly string[]) {
  let connections = 0;
  const port = await listen(
    createTcpServer(() => {
      connections += 1;
    }),
  );
  const lookup = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const sendCallback = createSendCallback({ guard: createCallbackGuard([]), lookup, timeoutMs: 200 });
  const attempt = () =>
    sendCallback({ url: `https://hooks.example.org:${port}/`, method: 'POST', headers, body: '' }, never);
  return { attempt, connections: () => connections };
}

test.each([
  [['127.0.0.1']],
  [['::1']],
  [['::ffff:127.0.0.1']],
  [['64:ff9b::7f00:1']],
  // One refused address refuses them all: which of them is connected to is left to chance.
  [['8.8.8.8', '127.0.0.1']],
  [['2606:4700::1111', '10.0.0.1']],
])('a name that resolves to %j never gets a byte', async (addresses) => {
  const { attempt, connections } = await receiverAt(addresses);
  expect(errorOf(await attempt())).toMatch(/^refused: hooks\.example\.org resolves to .*(loopback|private)/);
  expect(connections()).toBe(0);
});

test('the connection goes to the address that was judged, and the name is not looked up again', async () => {
  let host: string | undefined;
  const port = await listen(
    createServer((request, response) => {
      host = request.headers.host;
      response.end();
    }),
  );
  const answers = ['127.0.0.1', '192.0.1.1'];
  let lookups = 0;
  const lookup = async () => [{ address: answers[lookups++] ?? '', family: 4 }];
  const guard = createCallbackGuard(['hooks.example.org']);
  const result = await send(`http://hooks.example.org:${port}/`, { guard, lookup });
  expect(result).toMatchObject({ response: { status: 200 } });
  expect(lookups).toBe(1);
  expect(host).toBe(`hooks.example.org:${port}`);
});

test('a name without an address, and one that is not found, are told', async () => {
  const empty = await send('https://hooks.example.org/', { lookup: async () => [] });
  expect(errorOf(empty)).toBe('hooks.example.org has no address');
  const lookup = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND hooks.example.org'), { code: 'ENOTFOUND' });
  };
  expect(errorOf(await send('https://hooks.example.org/', { lookup }))).toContain('does not resolve');
});

test('an address in the URL is judged without a look-up', async () => {
  const lookup = async () => {
    throw new Error('looked up');
  };
  const guard = createCallbackGuard([]);
  expect(errorOf(await send('https://127.0.0.1:9/', { guard, lookup }))).toContain('loopback');
});

let authority: Awaited<ReturnType<typeof generate>>;
beforeAll(async () => {
  authority = await generate([{ name: 'commonName', value: 'local authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
});

/** A receiver over TLS whose certificate is made out for a name by the local authority. */
async function secureReceiver(name: string, notAfterDate?: Date): Promise<number> {
  const certificate = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { key: authority.private, cert: authority.cert },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
    ...(notAfterDate ? { notBeforeDate: new Date(0), notAfterDate } : {}),
  });
  const server = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    (_request, response) => response.end('over TLS'),
  );
  server.on('tlsClientError', () => {});
  return listen(server);
}

test('a certificate of an authority that is handed in is trusted, and only then', async () => {
  const url = `https://localhost:${await secureReceiver('localhost')}/`;
  expect(errorOf(await send(url))).toContain("the receiver's certificate comes from no trusted authority");
  const result = await send(url, { ca: `a local one:\n${authority.cert}` });
  expect(result).toMatchObject({ response: { status: 200, body: 'over TLS' } });
});

test('a name that is rebound between the attempts is judged in each, and reached in none after that', async () => {
  // 127.0.0.1 stands for a public address, since no test may talk to one; its neighbour is as private as ever.
  const port = await secureReceiver('hooks.example.org');
  const answers = ['127.0.0.1', '127.0.0.2'];
  let lookups = 0;
  const lookup = async () => [{ address: answers[lookups++] ?? '', family: 4 }];
  const options = { guard: createCallbackGuard(['127.0.0.1']), lookup, ca: authority.cert };
  const url = `https://hooks.example.org:${port}/`;
  expect(await send(url, options)).toMatchObject({ response: { status: 200 } });
  expect(lookups).toBe(1);
  expect(errorOf(await send(url, options))).toMatch(/^refused: .* 127\.0\.0\.2 .*loopback/);
});

test('the switch that turns certificate checks off for a whole process does not turn them off here', async () => {
  const url = `https://localhost:${await secureReceiver('localhost')}/`;
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  try {
    expect(errorOf(await send(url))).toContain('no trusted authority');
  } finally {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  }
});

test('a trusted authority excuses neither another name nor an expired certificate', async () => {
  const ca = authority.cert;
  const other = `https://localhost:${await secureReceiver('hooks.example.org')}/`;
  expect(errorOf(await send(other, { ca }))).toMatch(
    /certificate is not valid \(ERR_TLS_CERT_ALTNAME_INVALID/,
  );
  const expired = `https://localhost:${await secureReceiver('localhost', new Date(86_400_000))}/`;
  expect(errorOf(await send(expired, { ca }))).toContain('CERT_HAS_EXPIRED');
});

test('a receiver that speaks plain HTTP where TLS is meant is told', async () => {
  const port = await listen(createServer((_request, response) => response.end()));
  expect(errorOf(await send(`https://localhost:${port}/`))).toContain('does not speak TLS');
});

test.each(['', 'no PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
  'an authority that cannot be read is refused at once: %j',
  (ca) => {
    expect(() => createSendCallback({ guard: createCallbackGuard([]), ca })).toThrow(/^ca/);
  },
);

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('timeoutMs cannot be %d', (timeoutMs) => {
  expect(() => createSendCallback({ guard: createCallbackGuard([]), timeoutMs })).toThrow(
    'timeoutMs must be',
  );
});

test('a time-out that is a function is asked for each attempt', async () => {
  const url = `http://127.0.0.1:${await listen(createServer(() => {}))}/`;
  const limits = [40, 20];
  const guard = createCallbackGuard(['127.0.0.1']);
  const sendCallback = createSendCallback({ guard, timeoutMs: () => limits.shift() ?? 0 });
  const attempt = () => sendCallback({ url, method: 'POST', headers, body: '' }, never);
  expect(errorOf(await attempt())).toBe('no answer within 0.04 s');
  expect(errorOf(await attempt())).toBe('no answer within 0.02 s');
});
