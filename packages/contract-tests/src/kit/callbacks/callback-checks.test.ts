import { createMockServer, type MockServerOptions } from '@videoretalk/mock-server';
import { expect, test } from 'vitest';
import { checkServer, type Report } from '../check-server.ts';
import type { Exchange } from '../exchange.ts';
import { createRun } from '../run.ts';
import { type KitOptions, toSettings } from '../settings.ts';
import { createReceiverAuthority } from './receiver-authority.ts';

type Send = NonNullable<MockServerOptions['sendCallback']>;
type Callback = Parameters<Send>[0];

/** Sends as a server does that follows redirects or not. */
async function sendBy(request: Callback, redirect: RequestRedirect = 'manual'): ReturnType<Send> {
  try {
    const { url, ...init } = request;
    const { status } = await fetch(url, { ...init, redirect });
    return { response: { status, headers: {}, body: '', truncated: false } };
  } catch (error) {
    return { error: String(error) };
  }
}

const received = { response: { status: 204, headers: {}, body: '', truncated: false } };
const ours = { allowCallbackHosts: ['127.0.0.1'] };

async function check(mocked: MockServerOptions, options: Partial<KitOptions> = {}): Promise<Report> {
  const mock = createMockServer({ clock: 'automatic', seed: 'callbacks', selfCheck: false, ...mocked });
  try {
    return await checkServer({
      baseUrl: 'http://mock.test',
      fetch: mock.fetch,
      profile: 'full',
      seed: 1,
      pollIntervalMs: 1,
      strict: true,
      callbackReceiver: {},
      ...options,
    });
  } finally {
    await mock.close();
  }
}

/** The rules that the checks of callbacks find broken; no others are run. */
async function rulesBrokenBy(sendCallback: Send): Promise<string[]> {
  const mock = createMockServer({
    ...ours,
    clock: 'frozen',
    seed: 'callbacks',
    selfCheck: false,
    sendCallback,
  });
  const { checks, shared, begin, perform } = createRun(
    toSettings({ baseUrl: 'http://mock.test', fetch: mock.fetch, seed: 1, callbackReceiver: {} }),
  );
  try {
    await begin();
    for (const one of checks) if (one.id.startsWith('callback/')) await perform(one);
    return shared.findings.filter(({ level }) => level === 'breach').map(({ rule }) => rule);
  } finally {
    await mock.close();
  }
}

const callbackChecksOf = ({ checks }: Report) =>
  checks.filter(({ id }) => id.startsWith('callback/')).map(({ id, outcome }) => `${id} ${outcome}`);

test('the callbacks of the sound mock keep the contract, by https, and are among the traffic', {
  timeout: 60_000,
}, async () => {
  const authority = await createReceiverAuthority();
  const exchanges: Exchange[] = [];
  const report = await check(
    { ...ours, callbackAuthorities: authority.certificate },
    { callbackReceiver: { authority }, onExchange: (one) => void exchanges.push(one) },
  );
  expect(report.findings).toEqual([]);
  expect(callbackChecksOf(report)).toEqual([
    ...['sent', 'form', 'body', 'received', 'retries', 'spacing', 'redirect'].map(
      (one) => `callback/${one} kept`,
    ),
    'callback/time-out skipped',
  ]);
  const callbacks = exchanges.filter(({ kind }) => kind === 'callback');
  expect(callbacks.map(({ response }) => response?.status)).toEqual([
    204,
    503,
    404,
    202,
    201,
    500,
    307,
    undefined,
    404,
  ]);
  const { open, covered } = report.coverage.promises;
  expect(open).toEqual([
    'x-task-lifecycle: processing to failed',
    'x-task-lifecycle: processing to cancelled',
    'x-callback-delivery: time-out',
  ]);
  expect(covered).toContain('x-result-link: dead after its end');
});

test('a server that sends as it should is found sound by them', { timeout: 60_000 }, async () => {
  expect(await rulesBrokenBy((request) => sendBy(request))).toEqual([]);
});

const broken: [title: string, send: () => Send, rule: string][] = [
  ['sends none', () => async () => received, 'callback/none'],
  ['follows redirects', () => (request) => sendBy(request, 'follow'), 'callback/redirect'],
  [
    'tells something else than a look-up',
    () => (request) => sendBy({ ...request, body: request.body.replace('"model":"v', '"model":"V') }),
    'callback/body',
  ],
  [
    'sends text',
    () => (request) => sendBy({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
    'callback/content-type',
  ],
  [
    'sends the key along',
    () => (request) => sendBy({ ...request, headers: { ...request.headers, authorization: 'Bearer x' } }),
    'callback/credentials',
  ],
  [
    'loses the query of the address',
    () => (request) => sendBy({ ...request, url: request.url.replace(/\?.*/, '') }),
    'callback/address',
  ],
  [
    'gives up after two attempts',
    () => {
      const counts = new Map<string, number>();
      return async (request) => {
        const count = (counts.get(request.url) ?? 0) + 1;
        counts.set(request.url, count);
        return count > 2 ? received : sendBy(request);
      };
    },
    'callback/not-retried',
  ],
  [
    'sends everything twice',
    () => async (request) => {
      await sendBy(request);
      return sendBy(request);
    },
    'callback/repeated',
  ],
];

test.each(broken)('a server is noticed that %s', { timeout: 60_000 }, async (_, send, rule) => {
  expect(await rulesBrokenBy(send())).toContain(rule);
});

test('a server that refuses the receiver, or does not trust it, cannot be checked', {
  timeout: 60_000,
}, async () => {
  const refusing = await check({});
  expect(refusing).toMatchObject({ status: 2, findings: [] });
  expect(refusing.problem).toMatch(
    /^the server refuses callbacks to http:.*--allow-callback-host 127\.0\.0\.1/,
  );
  const authority = await createReceiverAuthority();
  const distrusting = await check(ours, { callbackReceiver: { authority } });
  expect(distrusting).toMatchObject({ status: 2, findings: [] });
  expect(distrusting.problem).toMatch(/does not trust the certificate.*--callback-ca FILE/);
});

test('without a clock that can be moved the quick checks are run in real time', {
  timeout: 60_000,
}, async () => {
  const mock = createMockServer({ ...ours, clock: 'automatic', seed: 'real' });
  const hidden: KitOptions['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    if (!new URL(request.url).pathname.startsWith('/_mock')) return mock.fetch(request);
    return Response.json(
      { error: { code: 'not_found', message: 'no such path', type: 'x' } },
      { status: 404 },
    );
  };
  const report = await check({}, { fetch: hidden, courses: [{ 'x-mock-scenario': 'no-face' }] });
  await mock.close();
  expect(report.findings).toEqual([]);
  expect(callbackChecksOf(report)).toEqual([
    ...['sent', 'form', 'body', 'received'].map((one) => `callback/${one} kept`),
    ...['retries', 'spacing', 'redirect', 'time-out'].map((one) => `callback/${one} skipped`),
  ]);
});
