import { expect, test } from 'vitest';
import { createClient } from '../index.ts';
import { explain } from './explain.ts';
import { readCall } from './flags.ts';
import { Interruption } from './interruption.ts';
import { NoResultError } from './no-result-error.ts';
import { quoteCommand } from './quote-command.ts';
import { createScreen } from './screen.ts';
import type { Session, Stake } from './session.ts';

const apiKey = 'sk-explained';
const id = 'task-unified-1756817821-4x3rx6ny';
const idempotencyKey = '3f0e9c52-7d65-4f0a-a1de-0f5f5a9a6f10';
const request = { video_url: 'https://example.com/a b.mp4', audio_url: 'https://example.com/a.wav' };
const generate = [
  '--video',
  request.video_url,
  '--audio',
  request.audio_url,
  '--output',
  "it's.mp4",
  '--json',
];

function session(command: 'generate' | 'wait' | 'download' | 'task', args: string[], stake: Stake): Session {
  const none = { write: () => {} };
  const screen = createScreen({ stdout: none, stderr: none, json: false, quiet: true, dumb: true });
  return { call: readCall(command, args), screen, signal: new AbortController().signal, stake };
}

const creating = () => session('generate', generate, { kind: 'creation', idempotencyKey });
const waiting = () => session('wait', [id, '--timeout', '60'], { kind: 'task', id, ended: false });

/** What a creation or a look-up ends with where the transport does this. */
async function failure(of: 'creation' | 'look-up', fetch: () => Promise<Response>): Promise<unknown> {
  const client = createClient({
    apiKey,
    baseUrl: 'http://api.test',
    fetch,
    maxRetries: 0,
    maxReadRetries: 0,
  });
  const call =
    of === 'creation' ? client.videos.generate(request, { idempotencyKey }) : client.tasks.get(id, {});
  return call.then(
    () => expect.fail('It succeeded.'),
    (error: unknown) => error,
  );
}

const answers =
  (status: number, code = 'some_code', headers = {}) =>
  async () =>
    Response.json(
      { error: { code, message: `${code} of ${apiKey}`, type: 'some_type' } },
      { status, headers },
    );
const breaks = (code: string) => async () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('broken'), { code }) });
};

test.each([
  ['an error of the server', answers(500)],
  ['a page of a gateway', async () => new Response('<html>', { status: 502 })],
  ['an answer that makes no sense', async () => new Response('ok')],
  ['a connection that breaks', breaks('ECONNRESET')],
  ['a connection that breaks for no known reason', async () => Promise.reject(new TypeError('terminated'))],
  ['a key whose creation is in doubt', answers(409, 'paid_outcome_unknown')],
])('after %s a creation is repeated by its key alone, and only after a look', async (_, fetch) => {
  const report = explain(await failure('creation', fetch), creating());
  expect(report.exit).toBe('unknown');
  expect(report.what).toContain(`a task may exist and be paid for. Idempotency key: ${idempotencyKey}`);
  expect(report.next).toMatch(/^Look among your tasks first\./);
  expect(quoteCommand(report.command ?? [], 'posix')).toBe(
    `videoretalk generate --video 'https://example.com/a b.mp4' --audio https://example.com/a.wav --output 'it'\\''s.mp4' --json --idempotency-key ${idempotencyKey}`,
  );
  expect(JSON.stringify(report)).not.toMatch(/generate\(|run the command again|sk-explained/i);
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'UND_ERR_CONNECT_TIMEOUT'])(
  'where %s kept the connection from being made, nothing was sent',
  async (code) => {
    const report = explain(await failure('creation', breaks(code)), creating());
    expect(report).toEqual({
      exit: 'failure',
      what: `http://api.test cannot be reached (${code}). Nothing was sent.`,
      next: 'Check the network and --base-url, then run the command again.',
    });
  },
);

test.each([
  [401, 'authentication', /EVOLINK_API_KEY/],
  [402, 'quota', /Nothing was created\. Top up/],
  [403, 'authentication', /Nothing was created/],
  [400, 'refused', /Nothing was created/],
  [404, 'refused', /--base-url/],
  [409, 'refused', /another --idempotency-key/],
  [429, 'failure', /Nothing was created\. Try again in 1 min 30 s\./],
] as const)('a creation that is refused with %i ends as %s', async (status, exit, next) => {
  const error = await failure('creation', answers(status, 'some_code', { 'retry-after': '90' }));
  const report = explain(error, creating());
  expect(report).toMatchObject({
    exit,
    next: expect.stringMatching(next),
    what: expect.stringContaining('some_code'),
  });
  expect(report.what).not.toMatch(/http:|sk-explained/);
  expect(report.command).toBeUndefined();
});

test.each([
  [401, 'authentication'],
  [500, 'failure'],
] as const)('a wait that ends with %i leaves the way back to the task', async (status, exit) => {
  const report = explain(await failure('look-up', answers(status)), waiting());
  expect(report.exit).toBe(exit);
  expect(report.next).toContain(`Task ${id} goes on and is paid for; go on waiting with:`);
  expect(report.command).toEqual(['videoretalk', 'wait', id, '--timeout', '60']);
});

test.each([
  ['a server in trouble', answers(500)],
  ['a key that is refused', answers(401)],
  ['too many requests', answers(429)],
  ['credits that are used up', answers(402)],
  ['a task that is not found', answers(404)],
  ['a network that is down', breaks('ECONNREFUSED')],
  ['a connection that breaks', breaks('ECONNRESET')],
])('once a task was created, %s does not have it created again', async (_, fetch) => {
  const created = session('generate', generate, { kind: 'task', id, ended: false });
  const report = explain(await failure('look-up', fetch), created);
  expect(report.next).toContain(`Task ${id} goes on and is paid for; go on waiting with:`);
  expect(report.command).toEqual(['videoretalk', 'wait', id, '--output', "it's.mp4", '--json']);
  expect(JSON.stringify(report)).not.toMatch(/run the command again|nothing was (created|sent)/i);
});

test('a signal before, during and after a creation leaves what there is to lose', () => {
  const before = session('generate', generate, { kind: 'nothing' });
  const after = session('generate', generate, { kind: 'task', id, ended: true });
  const reason = new Interruption('SIGINT');
  expect(explain(reason, before)).toEqual({
    exit: 'interrupted',
    what: 'Interrupted before anything was sent.',
  });
  expect(explain(reason, creating())).toMatchObject({
    exit: 'interrupted',
    what: expect.stringContaining(idempotencyKey),
    command: expect.arrayContaining(['--idempotency-key', idempotencyKey]),
  });
  expect(explain(reason, after).command).toEqual([
    'videoretalk',
    'download',
    id,
    '--output',
    "it's.mp4",
    '--json',
  ]);
});

test('a completed task without a link leads to what the server answers with', () => {
  const ended = session('wait', [id, '--base-url', 'http://api.test'], { kind: 'task', id, ended: true });
  expect(explain(new NoResultError(id), ended).command).toEqual([
    'videoretalk',
    'task',
    id,
    '--base-url',
    'http://api.test',
    '--json',
  ]);
});

test('a disk that is full, and a fault of the command, lose no task either', () => {
  const ended = session('wait', [id, '--output', 'a.mp4'], { kind: 'task', id, ended: true });
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  expect(explain(full, ended)).toMatchObject({
    exit: 'failure',
    what: 'a.mp4 could not be written (ENOSPC).',
    command: ['videoretalk', 'download', id, '--output', 'a.mp4'],
  });
  const fault = new TypeError('x is not a function');
  expect(explain(fault, waiting())).toMatchObject({
    exit: 'failure',
    stack: fault.stack,
    command: expect.anything(),
  });
  expect(explain(fault, creating())).toMatchObject({ exit: 'unknown', stack: fault.stack });
});
