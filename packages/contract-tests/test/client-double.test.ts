import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { createClient, isVideoRetalkError, resultUrls } from '@videoretalk/client';
import { createTestClock, type TestClock } from '@videoretalk/client/testing';
import { type ClientDoubleOptions, createClientDouble, withContract } from '@videoretalk/contract-tests';
import { afterEach, expect, test } from 'vitest';
import { errors, operations, requestExamples } from '../src/generated/constants.ts';

const apiKey = 'sk-double-test';
const baseUrl = 'http://double.test';
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Our client on a fake clock, against a double whose answers are held to the contract too. */
function pair(options: ClientDoubleOptions = {}) {
  const clock = createTestClock();
  const double = createClientDouble({ apiKey, now: clock.now, ...options });
  const fetch = withContract(double.fetch, { requests: 'ignore' });
  const client = createClient({ apiKey, baseUrl, fetch, clock, logger: {} });
  return { clock, double, fetch, client };
}

/** Lets time go on until a promise has settled; an hour at most. */
async function settled<T>(clock: TestClock, promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  let result: PromiseSettledResult<T> | undefined;
  const waiting = Promise.allSettled([promise]).then(([first]) => {
    result = first;
  });
  for (let second = 0; second < 3600 && !result; second += 5) await clock.advance(5000);
  if (!result) throw new Error('the client has not ended within an hour');
  await waiting;
  return result;
}

const ends: readonly (readonly [string, ClientDoubleOptions, string | undefined])[] = [
  ['completes', {}, undefined],
  ['completes with further fields', { lookups: ['completed_with_result_data'] }, undefined],
  ['fails', { lookups: ['pending', 'processing', 'failed'] }, 'TaskFailedError'],
  ['is cancelled', { lookups: ['processing', 'cancelled'] }, 'TaskCancelledError'],
  ['is cancelled, told as failed', { lookups: ['cancelled_as_failed'] }, 'TaskCancelledError'],
  [
    'completes after refusals and failures',
    {
      creations: [
        { status: 429, retryAfterSeconds: 3 },
        { status: 429, retryAfterSeconds: 2, retryAfterForm: 'date' },
        'created',
      ],
      lookups: [
        'pending',
        { status: 429, retryAfterSeconds: 40 },
        { status: 500 },
        'lost',
        'processing',
        'hangs',
        'completed',
      ],
    },
    undefined,
  ],
];

test.each(ends)('our client keeps the contract when its task %s', async (_, options, error) => {
  const { clock, double, fetch, client } = pair(options);
  const created = await settled(clock, client.videos.generate(requestExamples.minimal));
  if (created.status === 'rejected') throw created.reason;
  const end = await settled(clock, client.tasks.wait(created.value));
  if (error === undefined) {
    if (end.status === 'rejected') throw end.reason;
    expect(resultUrls(end.value)).toHaveLength(1);
  } else
    expect(
      isVideoRetalkError(end.status === 'rejected' ? end.reason : undefined, error as 'TaskFailedError'),
    ).toBe(true);
  expect(double.findings()).toEqual([]);
  expect(fetch.breaches).toEqual([]);
  double.assertKept();
});

test.each(['lost', 'hangs', { status: 500 }])(
  'our client creates nothing twice when its creation ends as %j',
  async (turn) => {
    const { clock, double, client } = pair({ creations: [turn, 'created'] });
    const end = await settled(clock, client.videos.generate(requestExamples.minimal));
    expect(end.status).toBe('rejected');
    expect(double.exchanges()).toHaveLength(1);
    double.assertKept();
  },
);

const refusals = Object.entries(errors.createVideoRetalkGeneration).flatMap(([status, codes]) =>
  Object.keys(codes).map((code) => ({ status: Number(status), code })),
);

test.each(refusals)('every documented refusal is an answer of the double: $status $code', async (refusal) => {
  const { clock, double, fetch, client } = pair({ creations: [refusal] });
  const end = await settled(clock, client.videos.generate(requestExamples.minimal));
  expect(end).toMatchObject({ reason: { status: refusal.status, code: refusal.code } });
  expect(fetch.breaches).toEqual([]);
  expect(double.findings()).toEqual([]);
});

test('the double holds our client to the pace that it is told', async () => {
  const { clock, double, client } = pair({
    minPollInterval: 60_000,
    lookups: ['pending', 'processing', 'completed'],
  });
  const created = await client.videos.generate(requestExamples.minimal);
  await settled(clock, client.tasks.wait(created.id));
  expect(double.findings().map(({ rule }) => rule)).toContain('polled-too-soon');
});

async function serve(options: ClientDoubleOptions = {}) {
  const double = createClientDouble({ apiKey, ...options });
  const { url, close } = await double.listen();
  closing.push(close);
  return { double, url };
}

test('a program of any kind can be held to the contract over HTTP', async () => {
  const { double, url } = await serve({ lookups: ['completed'] });
  const client = createClient({ apiKey, baseUrl: url, pollInterval: 1 });
  const { id } = await client.videos.generate(requestExamples.minimal);
  expect(await client.tasks.wait(id)).toMatchObject({ id, status: 'completed' });
  double.assertKept();
});

const curl = promisify(execFile);
const hasCurl = await curl('curl', ['--version']).then(
  () => true,
  () => false,
);

test.skipIf(!hasCurl)(
  'curl is caught when it sends what it sends by itself, and clean when it is told more',
  async () => {
    const { double, url } = await serve();
    const target = `${url}${operations.createVideoRetalkGeneration.path}`;
    const body = JSON.stringify(requestExamples.minimal);
    const send = (...args: string[]) => curl('curl', ['-sS', '-m', '10', target, '-d', body, ...args]);
    expect(JSON.parse((await send()).stdout).error.code).toBe('unauthorized');
    expect(double.findings().map(({ rule }) => rule)).toEqual(['credentials', 'content-type']);
    const { stdout } = await send(
      '-H',
      `Authorization: Bearer ${apiKey}`,
      '-H',
      'Content-Type: application/json',
    );
    expect(JSON.parse(stdout).status).toBe('pending');
    expect(double.findings()).toHaveLength(2);
  },
);

test('a lost connection, one that hangs and one that is torn end with the double', async () => {
  const double = createClientDouble({ creations: ['lost', 'hangs'] });
  const { url, close } = await double.listen();
  const request = {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(requestExamples.minimal),
  };
  const target = `${url}${operations.createVideoRetalkGeneration.path}`;
  await expect(fetch(target, request)).rejects.toThrow('fetch failed');
  const hanging = fetch(target, request);
  hanging.catch(() => undefined);
  await expect.poll(() => double.exchanges().length).toBe(2);
  const torn = connect(Number(new URL(url).port), '127.0.0.1');
  torn.end('POST /v1/videos/generations HTTP/1.1\r\nHost: double\r\nContent-Length: 100\r\n\r\n{');
  await new Promise((resolve) => torn.resume().once('close', resolve));
  await close();
  await expect(hanging).rejects.toThrow('fetch failed');
  expect(double.findings().map(({ rule }) => rule)).toEqual(['creation-repeated']);
});

test('odd paths are answered like any other that the contract does not have', async () => {
  const { double, url } = await serve();
  for (const path of ['//', '/%E0%A4%A', '/v1/tasks/', '/v1/videos/generations/']) {
    const response = await fetch(`${url}${path}`);
    expect(response.status, path).toBe(path === '/v1/tasks/' ? 401 : 404);
  }
  expect(double.exchanges()).toHaveLength(4);
});
