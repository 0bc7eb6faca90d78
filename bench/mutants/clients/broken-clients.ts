import type { ClientDoubleOptions } from '@videoretalk/contract-tests';
import {
  operations,
  requestExamples,
  simulation,
} from '../../../packages/contract-tests/src/generated/constants.ts';
import { create, type Desk, idOf, interval, key, look } from './desk.ts';

/** A client that breaks one promise. */
export interface BrokenClient {
  readonly name: string;
  /** What the double has to find, and nothing else. */
  readonly rules: readonly string[];
  readonly client: (desk: Desk) => Promise<unknown>;
  readonly options?: ClientDoubleOptions;
}

const list: readonly (readonly [
  name: string,
  rules: string | readonly string[],
  client: (desk: Desk) => Promise<unknown>,
  options?: ClientDoubleOptions,
])[] = [
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
  [
    'sends its key to a result link',
    'key-sent-elsewhere',
    async (desk) => {
      const id = await idOf(await create(desk));
      const { results } = (await (await look(desk, id)).json()) as { results: string[] };
      await desk.send('GET', `${results[0]}`, { headers: { authorization: `Bearer ${key}` } });
    },
    { lookups: ['completed'] },
  ],
];

/** All broken clients. Each departs from a sound one in one thing. */
export const brokenClients: readonly BrokenClient[] = list.map(([name, rules, client, options = {}]) => ({
  name,
  rules: [rules].flat(),
  client,
  options,
}));
