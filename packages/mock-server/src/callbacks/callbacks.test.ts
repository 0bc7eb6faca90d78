import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { callbackDelivery, requestExamples } from '../generated/constants.ts';
import { createManualClock, createMockServer, type SendResult } from '../index.ts';
import { createCallbackGuard } from './callback-address.ts';
import { createSendCallback } from './send-callback.ts';

const HOUR = 3_600_000;
const callback_url = 'https://hooks.example.org/done';
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

/** A mock whose receiver answers with these results, one after the other, and what it was sent when. */
async function deliveriesFor(results: readonly SendResult[]) {
  const clock = createManualClock();
  const sent: { at: number; url: string; body: string }[] = [];
  const mock = createMockServer({
    clock,
    seed: 'test',
    sendCallback: async (url, body) => {
      sent.push({ at: clock.now(), url, body });
      return results[sent.length - 1] ?? { error: 'the test answers no more' };
    },
  });
  const created = await mock.fetch('http://mock.test/v1/videos/generations', {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...requestExamples.minimal, callback_url }),
  });
  const { id } = (await created.json()) as { id: string };
  await clock.advance(HOUR);
  const lookup = await (await mock.fetch(`http://mock.test/v1/tasks/${id}`, { headers })).text();
  return { sent, lookup, gaps: sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0)) };
}

test('a callback is sent once where it is received, with the body of the look-up, byte for byte', async () => {
  const { sent, lookup } = await deliveriesFor([{ status: 204 }]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ url: callback_url, body: lookup });
});

test('a callback that fails is sent again after each delay of the contract, and then no more', async () => {
  const { sent, gaps } = await deliveriesFor([]);
  expect(gaps).toEqual(callbackDelivery.retryDelaysMs);
  expect(sent).toHaveLength(1 + callbackDelivery.retryDelaysMs.length);
});

test('a sender that throws has failed, and is tried again', async () => {
  const clock = createManualClock();
  let calls = 0;
  const mock = createMockServer({
    clock,
    sendCallback: async () => {
      calls += 1;
      throw new Error('no network in this test');
    },
  });
  const body = JSON.stringify({ ...requestExamples.minimal, callback_url });
  await mock.fetch('http://mock.test/v1/videos/generations', { method: 'POST', headers, body });
  await clock.advance(HOUR);
  expect(calls).toBe(1 + callbackDelivery.retryDelaysMs.length);
});

test('an allowed host opens plain http, and no other rule of the field', async () => {
  const mock = createMockServer({ clock: createManualClock(), allowCallbackHosts: ['127.0.0.1'] });
  const answerTo = async (url: string): Promise<number> => {
    const body = JSON.stringify({ ...requestExamples.minimal, callback_url: url });
    return (await mock.fetch('http://mock.test/v1/videos/generations', { method: 'POST', headers, body }))
      .status;
  };
  expect(await answerTo('http://127.0.0.1:3000/hook')).toBe(200);
  expect(await answerTo('http://127.0.0.1:3000/'.padEnd(3000, 'x'))).toBe(400);
  expect(await answerTo('http://127.0.0.1:3000/a b')).toBe(400);
  expect(await answerTo('http://127.0.0.2:3000/hook')).toBe(400);
});

test('only 2xx ends the retries', async () => {
  const { sent } = await deliveriesFor([{ status: 302 }, { status: 410 }, { status: 200 }]);
  expect(sent).toHaveLength(3);
});

/** Sends one callback to a server on this machine. */
async function sendTo(
  listener: RequestListener,
  signal = new AbortController().signal,
  timeoutMs?: number,
): Promise<SendResult> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const send = createSendCallback(createCallbackGuard(['127.0.0.1']), timeoutMs);
    return await send(`http://127.0.0.1:${port}/hook`, '{"id":"x"}', signal);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('the receiver gets a POST with JSON', async () => {
  const got: unknown[] = [];
  const result = await sendTo(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    got.push(request.method, request.headers['content-type'], body);
    response.writeHead(204).end();
  });
  expect(result).toEqual({ status: 204 });
  expect(got).toEqual(['POST', 'application/json', '{"id":"x"}']);
});

test('a redirect is not followed', async () => {
  const paths: unknown[] = [];
  const result = await sendTo((request, response) => {
    paths.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(result).toEqual({ status: 302 });
  expect(paths).toEqual(['/hook']);
});

test('an endless answer is read up to a bound', async () => {
  const result = await sendTo((_request, response) => {
    response.writeHead(200);
    const pump = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
  });
  expect(result).toEqual({ status: 200 });
});

test.each([
  ['never answers', () => {}],
  ['never ends its answer', (_request, response) => response.writeHead(200).write('x')],
] satisfies [string, RequestListener][])(
  'a receiver that %s has failed after the time-out',
  async (_name, listener) => {
    const result = await sendTo(listener, undefined, 50);
    expect(result).toHaveProperty('error', expect.stringContaining('within 0.05 s'));
  },
);

test('a receiver that hangs is cut off when the mock ends', async () => {
  const ending = new AbortController();
  const result = sendTo(() => ending.abort(), ending.signal);
  await expect(result).resolves.toHaveProperty('error');
});

test('a name that resolves to a refused address never gets a byte', async () => {
  const send = createSendCallback({
    ...createCallbackGuard([]),
    // Let the name through by its form, so that the look-up is what stops it.
    refuseUrl: () => undefined,
  });
  const result = await send('http://localhost:9/', '{}', new AbortController().signal);
  expect(result).toHaveProperty('error', expect.stringContaining('loopback'));
});

test.each([
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://localhost/',
  'https://localhost./',
  'https://a.localhost/',
  'https://10.1.2.3/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://169.254.169.254/latest',
  'https://100.64.0.1/',
  'https://198.18.0.1/',
  'https://0.0.0.0/',
  'https://224.0.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://user:secret@example.com/',
])('a callback to %s is refused', (url) => {
  expect(createCallbackGuard([]).refuseUrl(new URL(url))).toBeTypeOf('string');
});

test.each(['https://example.com/', 'https://8.8.8.8/', 'https://172.32.0.1/', 'https://[2606:4700::1111]/'])(
  'a callback to %s is let through',
  (url) => {
    expect(createCallbackGuard([]).refuseUrl(new URL(url))).toBeUndefined();
  },
);

test('only what is allowed by name is let through in development', () => {
  const guard = createCallbackGuard(['localhost', '10.0.0.0/8']);
  expect(guard.refuseUrl(new URL('http://localhost:3000/'))).toBeUndefined();
  expect(guard.refuseUrl(new URL('http://10.9.9.9/'))).toBeUndefined();
  expect(guard.refuseUrl(new URL('http://192.168.0.1/'))).toBeTypeOf('string');
});
