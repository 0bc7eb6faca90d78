import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requestExamples } from '../generated/constants.ts';
import { createMockServer, type ListeningMock, type MockServer } from '../index.ts';

const apiKey = 'sk-socket';
const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
const unknown = '/v1/tasks/task-unified-1767225600-aaaaaaaa';
const unheard: unknown[] = [];
const note = (reason: unknown): void => {
  unheard.push(reason);
};
let mock: MockServer;
let listening: ListeningMock;

beforeEach(async () => {
  unheard.length = 0;
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  mock = createMockServer({ clock: 'frozen', start: '2026-01-01T00:00:00Z', seed: 'socket' });
  listening = await mock.listen({ port: 0 });
});

afterEach(async () => {
  await listening.close();
  // One turn of the event loop, so that what nobody has heard of comes up.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  expect(unheard).toEqual([]);
  await expect(fetch(listening.url)).rejects.toThrow('fetch failed');
});

const strike = (fault: object) => mock.control({ apiKey }).faults.replace([fault as never]);
const lookUp = (init: RequestInit = {}) => fetch(`${listening.url}${unknown}`, { headers, ...init });
const create = (init: RequestInit = {}) =>
  fetch(`${listening.url}/v1/videos/generations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(requestExamples.minimal),
    ...init,
  });
const tasks = async () => (await mock.control({ apiKey }).tasks.list()).tasks;

/** All bytes that come back over a bare connection, and how it ended. */
function raw(): Promise<{ text: string; code: string | undefined }> {
  return new Promise((resolve) => {
    let text = '';
    let code: string | undefined;
    const socket = connect(listening.port, '127.0.0.1', () => {
      socket.write(`GET ${unknown} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${apiKey}\r\n\r\n`);
    });
    socket.on('data', (bytes) => {
      text += String(bytes);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code;
    });
    socket.on('close', () => resolve({ text, code }));
  });
}

/** Begins a request with Node's own client, and answers with the response once its head is there. */
function begin(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${listening.url}${unknown}`, { headers, agent: false }, resolve).on('error', reject);
  });
}

test.each(['before', 'after'])('a reset %s the work is a reset connection to fetch', async (moment) => {
  await strike({ kind: 'reset', moment });
  const failure = await create().then(undefined, (error: Error) => error);
  expect(failure).toBeInstanceOf(TypeError);
  expect((failure as Error).cause).toMatchObject({
    code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
  });
  expect(await tasks()).toHaveLength(moment === 'after' ? 1 : 0);
});

test('a reset is a reset on the wire, without a byte of an answer', async () => {
  await strike({ kind: 'reset' });
  expect(await raw()).toEqual({ text: '', code: 'ECONNRESET' });
});

test('an answer that is cut has its head and the share of its bytes', async () => {
  const whole = await (await lookUp()).text();
  await strike({ kind: 'cut', share: 0.5 });
  const { text } = await raw();
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 404 /);
  expect(head.toLowerCase()).toContain(`content-length: ${Buffer.byteLength(whole)}`);
  expect(body).toBe(whole.slice(0, Math.floor(whole.length * 0.5)));
});

test('an answer that is cut fails in its middle, to fetch and to a client of Node', async () => {
  await strike({ kind: 'cut', share: 0.5 });
  const response = await lookUp();
  expect(response.status).toBe(404);
  await expect(response.text()).rejects.toThrow('terminated');
  const message = await begin();
  const ended = new Promise((resolve) => message.on('error', resolve));
  message.resume();
  expect(await ended).toMatchObject({ code: 'ECONNRESET' });
  expect(message.complete).toBe(false);
});

test('an answer without an end begins, and ends with the patience of the client', async () => {
  await strike({ kind: 'endless' });
  const abort = new AbortController();
  const response = await lookUp({ signal: abort.signal });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBeLessThan(Number(response.headers.get('content-length')));
  const more = reader?.read();
  abort.abort();
  await expect(more).rejects.toThrow('aborted');
});

test('a client that goes while its answer is kept back leaves nothing behind', async () => {
  await strike({ kind: 'latency', distribution: 'fixed', ms: 60_000, operation: 'getTaskDetail' });
  const abort = new AbortController();
  const waiting = lookUp({ signal: abort.signal });
  const control = mock.control({ apiKey });
  // The pause is what the clock waits for next.
  await expect.poll(async () => (await control.clock.read()).next_event_at).toBe('2026-01-01T00:01:00.000Z');
  abort.abort();
  await expect(waiting).rejects.toThrow('aborted');
  await expect.poll(async () => (await control.clock.read()).next_event_at).toBeNull();
});

test('a creation whose client goes while its answer is kept back is done all the same', async () => {
  await strike({ kind: 'latency', distribution: 'fixed', ms: 60_000 });
  const abort = new AbortController();
  const waiting = create({ signal: abort.signal });
  const control = mock.control({ apiKey });
  await expect.poll(async () => (await control.clock.read()).next_event_at).not.toBeNull();
  abort.abort();
  await expect(waiting).rejects.toThrow('aborted');
  // Only the answer is late: who sends the request again now pays twice.
  await expect.poll(async () => (await tasks()).length).toBe(1);
  await control.clock.advance({ minutes: 2 });
  expect(await tasks()).toHaveLength(1);
});

test('the server closes although an answer without an end is open', async () => {
  await strike({ kind: 'endless' });
  const response = await lookUp();
  const reading = response.text();
  const message = await begin();
  const broken = new Promise((resolve) => message.on('error', resolve));
  message.resume();
  await Promise.all([
    listening.close({ graceMs: 50 }),
    expect(reading).rejects.toThrow('terminated'),
    expect(broken).resolves.toMatchObject({ code: 'ECONNRESET' }),
  ]);
});

test('the server closes although a request is kept back by a clock that stands still', async () => {
  await strike({ kind: 'latency', distribution: 'fixed', ms: 60_000 });
  const waiting = lookUp().then(
    ({ status }) => status,
    () => 'broken',
  );
  await expect.poll(async () => (await mock.control({ apiKey }).clock.read()).next_event_at).not.toBeNull();
  await listening.close({ graceMs: 20 });
  expect(await waiting).toBeOneOf([404, 'broken']);
});
