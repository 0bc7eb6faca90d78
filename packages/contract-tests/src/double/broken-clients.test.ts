import { expect, test } from 'vitest';
import { operations, polling, requestExamples, simulation } from '../generated/constants.ts';
import { type ClientDouble, type ClientDoubleOptions, createClientDouble } from './create-client-double.ts';

const api = 'http://double.test';
const key = 'sk-secret-of-a-client';
const interval = polling.intervalMs.minimum;

/** What a little client has: a way to send, and a clock. */
interface Desk {
  send(method: string, path: string, init?: RequestInit): Promise<Response>;
  wait(ms: number): void;
}

interface Habits {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly without?: string;
  readonly body?: string;
}

const lookupOf = (id: string): string => operations.getTaskDetail.path.replace('{task_id}', id);

function create({ send }: Desk, { path, method, headers, without, body }: Habits = {}): Promise<Response> {
  const all = new Headers({ authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers });
  if (without) all.delete(without);
  const { method: usual, path: known } = operations.createVideoRetalkGeneration;
  return send(method ?? usual, path ?? known, {
    headers: all,
    body: method === 'GET' ? null : (body ?? JSON.stringify(requestExamples.minimal)),
  });
}

const idOf = async (response: Response): Promise<string> => ((await response.json()) as { id: string }).id;

function look(
  { send }: Desk,
  id: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { authorization: `Bearer ${key}`, ...headers };
  return send(operations.getTaskDetail.method, `${lookupOf(id)}${query}`, { headers: all });
}

/** A client that does everything right: the others differ from it in one thing each. */
async function soundClient(desk: Desk): Promise<string> {
  let response = await create(desk);
  while (response.status === 429) {
    desk.wait(Number(response.headers.get('retry-after')) * 1000);
    response = await create(desk);
  }
  if (!response.ok) return 'unknown';
  const id = await idOf(response);
  for (;;) {
    desk.wait(interval);
    const read = await look(desk, id).catch(() => undefined);
    if (!read) continue;
    if (read.status === 429) desk.wait(Number(read.headers.get('retry-after')) * 1000);
    if (!read.ok) continue;
    const { status } = (await read.json()) as { status: string };
    if (!['pending', 'processing'].includes(status)) return status;
  }
}

async function run(
  client: (desk: Desk) => Promise<unknown>,
  options: ClientDoubleOptions = {},
): Promise<ClientDouble> {
  let now = Date.UTC(2026, 0);
  const double = createClientDouble({ apiKey: key, now: () => now, ...options });
  await client({
    send: (method, path, init) => double.fetch(`${api}${path}`, { ...init, method }),
    wait: (ms) => {
      now += ms;
    },
  });
  return double;
}

const rulesOf = (double: ClientDouble): string[] => [...new Set(double.findings().map(({ rule }) => rule))];

type Broken = [
  name: string,
  rule: string | string[],
  client: (desk: Desk) => Promise<unknown>,
  options?: ClientDoubleOptions,
];

const broken: readonly Broken[] = [
  [
    'polls without a pause',
    'polled-too-soon',
    async (desk) => {
      const id = await idOf(await create(desk));
      for (let turn = 0; turn < 3; turn += 1) await look(desk, id);
    },
  ],
  [
    'polls a little too fast',
    'polled-too-soon',
    async (desk) => {
      const id = await idOf(await create(desk));
      await look(desk, id);
      desk.wait(interval - 100);
      await look(desk, id);
    },
  ],
  [
    'creates again after a 500',
    'creation-repeated',
    async (desk) => {
      await create(desk);
      desk.wait(60_000);
      await create(desk);
    },
    { creations: [{ status: 500 }, 'created'] },
  ],
  [
    'creates again after a lost connection, with the same key',
    'creation-repeated',
    async (desk) => {
      const headers = { 'idempotency-key': 'intent-0123456789' };
      await create(desk, { headers }).catch(() => undefined);
      await create(desk, { headers });
    },
    { creations: ['lost', 'created'] },
  ],
  [
    'creates again after its own time-out',
    'creation-repeated',
    async ({ send, wait }) => {
      const { method, path } = operations.createVideoRetalkGeneration;
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const body = JSON.stringify(requestExamples.minimal);
      const limit = new AbortController();
      const first = send(method, path, { headers, body, signal: limit.signal }).catch(() => undefined);
      limit.abort();
      await first;
      wait(1000);
      await send(method, path, { headers, body });
    },
    { creations: ['hangs', 'created'] },
  ],
  [
    'asks again for what was refused for good',
    'refused-creation-repeated',
    async (desk) => {
      await create(desk);
      desk.wait(60_000);
      await create(desk);
    },
    { creations: [{ status: 402 }] },
  ],
  [
    'uses one idempotency key for two intents',
    'idempotency-key-reused',
    async (desk) => {
      const headers = { 'idempotency-key': 'intent-0123456789' };
      await create(desk, { headers });
      await create(desk, { headers, body: JSON.stringify(requestExamples.multi_face) });
    },
  ],
  [
    'ignores Retry-After of a creation',
    'retry-after-ignored',
    async (desk) => {
      await create(desk);
      desk.wait(1000);
      await create(desk);
    },
    { creations: [{ status: 429, retryAfterSeconds: 5 }, 'created'] },
  ],
  [
    'ignores Retry-After as a date',
    'retry-after-ignored',
    async (desk) => {
      const id = await idOf(await create(desk));
      await look(desk, id);
      desk.wait(interval);
      await look(desk, id);
    },
    { lookups: [{ status: 429, retryAfterSeconds: 30, retryAfterForm: 'date' }, 'completed'] },
  ],
  [
    'polls on after the end',
    'polled-after-end',
    async (desk) => {
      const id = await idOf(await create(desk));
      for (let turn = 0; turn < 2; turn += 1) {
        await look(desk, id);
        desk.wait(interval);
      }
    },
    { lookups: ['cancelled'] },
  ],
  [
    'hammers a look-up that fails',
    'failed-look-up-hammered',
    async (desk) => {
      const id = await idOf(await create(desk));
      for (let turn = 0; turn < 5; turn += 1) await look(desk, id);
    },
    { lookups: [{ status: 500 }] },
  ],
  [
    'reads another task',
    'unknown-task',
    async (desk) => {
      await create(desk);
      await look(desk, 'task-unified-1700000000-aaaaaaaa');
    },
  ],
  ['sends no key', 'credentials', (desk) => create(desk, { without: 'authorization' })],
  [
    'sends another key',
    'credentials',
    (desk) => create(desk, { headers: { authorization: 'Bearer other' } }),
  ],
  [
    'sends the key as basic credentials',
    'credentials',
    (desk) => create(desk, { headers: { authorization: `Basic ${key}` } }),
  ],
  [
    'puts the key into the query',
    ['key-in-url', 'unknown-query-parameter'],
    (desk) => create(desk, { path: `${operations.createVideoRetalkGeneration.path}?q=${key}` }),
  ],
  [
    'puts the key into the body',
    'key-in-body',
    (desk) => create(desk, { body: JSON.stringify({ ...requestExamples.minimal, api_key: key }) }),
  ],
  [
    'invents a query parameter',
    'unknown-query-parameter',
    async (desk) => look(desk, await idOf(await create(desk)), '?wait=30'),
  ],
  [
    'sends a form',
    'content-type',
    (desk) => create(desk, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  ['sends no JSON', 'json', (desk) => create(desk, { body: '{model: videoretalk}' })],
  ['forgets a field', 'body', (desk) => create(desk, { body: '{"model":"videoretalk"}' })],
  [
    'sends a number as text',
    'body',
    (desk) =>
      create(desk, { body: JSON.stringify({ ...requestExamples.minimal, query_face_threshold: '150' }) }),
  ],
  [
    'sends a value out of range',
    'body',
    (desk) =>
      create(desk, { body: JSON.stringify({ ...requestExamples.minimal, query_face_threshold: 500 }) }),
  ],
  [
    'sends far too much',
    'body-too-large',
    (desk) =>
      create(desk, {
        body: `${JSON.stringify(requestExamples.minimal)}${' '.repeat(simulation.largestRequestBytes)}`,
      }),
  ],
  [
    'sends an idempotency key of another form',
    'header-parameter',
    (desk) => create(desk, { headers: { 'idempotency-key': 'short' } }),
  ],
  ['reads an id that is none', 'path-parameter', (desk) => look(desk, '42')],
  ['wants HTML', 'accept', (desk) => create(desk, { headers: { accept: 'text/html' } })],
  ['uses another method', 'method', (desk) => create(desk, { method: 'PUT' })],
  ['goes to another path', 'unknown-path', (desk) => create(desk, { path: '/v1/video/generations' })],
];

test.each(broken)(
  'a client that %s is caught, and nothing else is found',
  async (_, rule, client, options) => {
    const double = await run(client, options);
    expect(rulesOf(double)).toEqual([rule].flat());
    expect(JSON.stringify([double.findings(), double.exchanges()])).not.toContain(key);
    expect(() => double.assertKept()).toThrow(String([rule].flat()[0]));
  },
);

test('a client that sends its key to a result link is caught', async () => {
  const double = createClientDouble({ lookups: ['completed'] });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = JSON.stringify(requestExamples.minimal);
  const { method, path } = operations.createVideoRetalkGeneration;
  const id = await idOf(await double.fetch(`${api}${path}`, { method, headers, body }));
  const read = await double.fetch(`${api}${lookupOf(id)}`, { headers });
  const { results } = (await read.json()) as { results: string[] };
  expect((await double.fetch(`${results[0]}`)).status).toBe(200);
  expect(double.findings()).toEqual([]);
  await double.fetch(`${results[0]}`, { headers });
  expect(rulesOf(double)).toEqual(['key-sent-elsewhere']);
});

const courses: readonly (readonly [string, ClientDoubleOptions, string])[] = [
  ['that completes', {}, 'completed'],
  ['that fails', { lookups: ['pending', 'failed'] }, 'failed'],
  ['that is cancelled', { lookups: ['processing', 'cancelled'] }, 'cancelled'],
  ['that is told as failed when it is cancelled', { lookups: ['cancelled_as_failed'] }, 'failed'],
  [
    'with a creation that is put off',
    { creations: [{ status: 429, retryAfterSeconds: 7 }, 'created'] },
    'completed',
  ],
  [
    'with look-ups that are put off',
    { lookups: ['pending', { status: 429 }, { status: 429 }, 'completed'] },
    'completed',
  ],
  ['with look-ups that fail', { lookups: ['pending', { status: 500 }, 'lost', 'completed'] }, 'completed'],
  ['whose creation fails', { creations: [{ status: 500 }] }, 'unknown'],
];

test.each(courses)('a sound client is told the course %s, and nothing is found', async (_, options, end) => {
  let told: unknown;
  const double = await run(async (desk) => {
    told = await soundClient(desk);
  }, options);
  expect(told).toBe(end);
  expect(double.findings()).toEqual([]);
  double.assertKept();
});

test('a finding tells which request, what was promised and what came', async () => {
  const double = await run((desk) => create(desk, { body: '{"model":"videoretalk"}' }));
  expect(double.findings()).toEqual([
    {
      rule: 'body',
      operationId: 'createVideoRetalkGeneration',
      request: 1,
      promised: 'the body: the contract promises ["video_url","audio_url"]',
      came: 'a value that does not meet required',
    },
  ]);
  expect(double.exchanges()).toMatchObject([{ status: 400, told: 'missing_required_params' }]);
});

test('two tasks have ids of their own, and are polled apart', async () => {
  const double = await run(async (desk) => {
    const ids = [await idOf(await create(desk)), await idOf(await create(desk))];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(await idOf(await look(desk, id))).toBe(id);
  });
  expect(double.findings()).toEqual([]);
});

test('a quicker pace can be allowed', async () => {
  const double = await run(
    async (desk) => {
      const id = await idOf(await create(desk));
      await look(desk, id);
      desk.wait(250);
      await look(desk, id);
    },
    { minPollInterval: 250 },
  );
  expect(double.findings()).toEqual([]);
});

test('a check of nothing is none', () => {
  expect(() => createClientDouble().assertKept()).toThrow('no-request');
});

test.each([
  [{ lookups: ['finished'] }, /no answer "finished".* It has pending, processing/],
  [{ lookups: [] }, /at least one turn/],
  [{ creations: [{ status: 418 }] }, /no error with the status 418/],
  [{ creations: [{ status: 402, code: 'broke' }] }, /no error "broke" under 402. It has insufficient_quota/],
  [{ creations: [{ status: 429, retryAfterSeconds: -1 }] }, /retryAfterSeconds must be/],
  [{ minPollInterval: Number.NaN }, /minPollInterval must be/],
] satisfies [ClientDoubleOptions, RegExp][])(
  'a course that the contract does not know is refused: %j',
  (options, message) => {
    expect(() => createClientDouble(options)).toThrow(message);
  },
);
