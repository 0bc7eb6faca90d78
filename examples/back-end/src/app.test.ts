import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@videoretalk/client';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import type { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from './app.ts';
import type { Job } from './job.ts';
import { openJobStore } from './job-store.ts';
import type { Refusal } from './refusal.ts';

const mock = createMockServer({
  clock: 'automatic',
  seed: 'back-end',
  // The receiver has a public name, which nobody here may look up: an automatic clock waits for the answer.
  sendCallback: async () => ({ error: 'the network is away' }),
});
const control = mock.control({ apiKey: 'test' });
const token = 'a-secret-of-the-test';
let service: ListeningMock;
let folder: string;
let ending: AbortController;
let app: Hono;

beforeAll(async () => {
  service = await mock.listen({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'back-end-'));
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  start();
});
afterEach(async () => {
  ending.abort();
  vi.restoreAllMocks();
  await control.faults.replace([]);
  await control.clock.set({ mode: 'automatic' });
});

/** Starts the server as after a crash: with what stands in the file, and nothing else. */
function start(baseUrl = service.url): void {
  ending = new AbortController();
  app = createApp({
    client: createClient({ apiKey: 'test', baseUrl, pollInterval: 1, maxRetries: 0 }),
    store: openJobStore(join(folder, 'jobs.json')),
    callbacks: { url: 'https://example.com/callbacks', token },
    ending: ending.signal,
  });
}

async function create(scenario: string, headers: Record<string, string> = {}) {
  const response = await app.request('/api/jobs', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      video_url: `https://example.com/scenario/${scenario}.mp4`,
      audio_url: 'https://example.com/speech.wav',
    }),
  });
  return { status: response.status, body: (await response.json()) as Job & Refusal };
}

/** All states of a job up to its end. */
async function statesOf(id: string): Promise<Job[]> {
  const text = await (await app.request(`/api/jobs/${id}/events`)).text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Job);
}

test('a job is followed to its video', async () => {
  const { status, body } = await create('happy');
  expect(status).toBe(201);
  const states = await statesOf(body.id);
  expect(states.map(({ state }) => state)).toContain('working');
  expect(states.at(-1)).toEqual({ id: body.id, state: 'done', video: expect.stringContaining(service.url) });
});

test.each([
  ['no-face', { state: 'failed', code: 'generation_failed_no_content' }],
  ['cancelled', { state: 'cancelled' }],
  ['cancelled-as-failed', { state: 'cancelled' }],
])('%s ends the job', async (scenario, end) => {
  const { body } = await create(scenario);
  expect((await statesOf(body.id)).at(-1)).toMatchObject(end);
});

test.each([
  ['insufficient-quota', 402, 'quota'],
  ['rate-limited', 429, 'busy'],
  ['internal-error', 504, 'unknown'],
  ['model-access-denied', 500, 'broken'],
])('%s is told', async (scenario, status, kind) => {
  expect(await create(scenario)).toMatchObject({ status, body: { kind } });
});

test('what is at fault is named', async () => {
  const response = await app.request('/api/jobs', { method: 'POST', body: '{"video_url":"speaker.mp4"}' });
  expect(response.status).toBe(400);
  const { kind, param, message } = (await response.json()) as Refusal;
  expect([kind, param]).toEqual(['invalid', 'audio_url']);
  expect(message).not.toContain(service.url);
});

test('a service that cannot be reached is told', async () => {
  start('http://127.0.0.1:1');
  expect(await create('happy')).toMatchObject({ status: 502, body: { kind: 'away' } });
});

test('the same key is the same job', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const first = await create('happy', key);
  const second = await create('happy', key);
  expect(second.body.id).toBe(first.body.id);
});

test('a callback brings the end, if it knows the secret', async () => {
  await control.clock.set({ mode: 'frozen' });
  const { body } = await create('happy');
  ending.abort();
  await control.tasks.finish(body.id);
  const callback = (secret: string) =>
    app.request(`/callbacks?token=${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: body.id, status: 'completed' }),
    });
  expect((await callback('another')).status).toBe(401);
  expect((await callback(token)).status).toBe(204);
  start();
  expect((await statesOf(body.id)).map(({ state }) => state)).toEqual(['done']);
});

test('a restart goes on with what it left', async () => {
  await control.clock.set({ mode: 'frozen' });
  const { body } = await create('happy');
  ending.abort();
  start();
  const states = statesOf(body.id);
  await control.clock.advance({ hours: 1 });
  expect((await states).at(-1)?.state).toBe('done');
});

test('a job that was lost is looked for again', async () => {
  await control.faults.add({ kind: 'error', status: 500, operation: 'getTaskDetail', times: 5 });
  const { body } = await create('happy');
  await expect.poll(() => openJobStore(join(folder, 'jobs.json')).get(body.id)?.state).toBe('lost');
  expect((await statesOf(body.id)).at(-1)?.state).toBe('done');
});

test('whether a link has died can be asked', async () => {
  const dead = (await create('expired-result')).body.id;
  const alive = (await create('happy')).body.id;
  await Promise.all([statesOf(dead), statesOf(alive)]);
  expect(await (await app.request(`/api/jobs/${dead}/link`)).json()).toEqual({ expired: true });
  expect(await (await app.request(`/api/jobs/${alive}/link`)).json()).toEqual({ expired: false });
});

test('a job that was never made is not found', async () => {
  expect((await app.request('/api/jobs/none/events')).status).toBe(404);
});
