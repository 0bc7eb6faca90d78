import { createMockServer } from '@videoretalk/mock-server';
import { Miniflare, type Request as WorkerRequest, Response as WorkerResponse } from 'miniflare';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requestExamples } from '../src/generated/constants.ts';
import { bundleClient } from './bundle-client.ts';

// It starts a process, on machines that may do much else.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const worker = `
import { createClient, createCallbackReceiver, downloadResult, isVideoRetalkError } from '@videoretalk/client';

export default {
  async fetch(request, env) {
    const client = createClient({ apiKey: env.EVOLINK_API_KEY, baseUrl: 'http://api.test', pollInterval: 1 });
    const path = new URL(request.url).pathname;
    if (path === '/lost') {
      const error = await client.videos.generate(await request.json()).catch((thrown) => thrown);
      return Response.json({ ...error, name: error.name });
    }
    if (path === '/callback') {
      return createCallbackReceiver({ client, onTask: () => {} })(request);
    }
    const handle = await client.videos.submit(await request.json());
    const task = await client.tasks.resume(JSON.stringify(handle)).wait();
    const video = await (await downloadResult(task)).blob();
    return Response.json({ id: task.id, status: task.status, size: video.size, type: video.type });
  },
};`;

const apiKey = 'sk-worker';
const mock = createMockServer({ clock: 'automatic', seed: 'workerd' });
let runtime: Miniflare;

beforeAll(async () => {
  runtime = new Miniflare({
    modules: true,
    script: await bundleClient(worker),
    compatibilityDate: '2026-04-01',
    bindings: { EVOLINK_API_KEY: apiKey },
    host: '127.0.0.1',
    port: 0,
    // Else it asks for facts about the edge over the network.
    cf: false,
    // All that the Worker fetches ends here: the mock answers it without a socket.
    outboundService: async (request: WorkerRequest) => {
      const { url, method } = request;
      const headers = [...request.headers];
      const body = method === 'GET' ? null : await request.text();
      const answer = await mock.fetch(new Request(url, { method, headers, body }));
      return new WorkerResponse(await answer.arrayBuffer(), {
        status: answer.status,
        headers: [...answer.headers],
      });
    },
  });
  await runtime.ready;
});

afterAll(async () => {
  await runtime.dispose();
  await mock.close();
});

async function post(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  return runtime.dispatchFetch(`http://worker.test${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}

test('a Worker creates a task, waits for it by its stored handle, and downloads the result', async () => {
  const made = (await (await post('/', requestExamples.minimal)).json()) as { id: string; size: number };
  expect(made).toMatchObject({ status: 'completed', type: 'video/mp4' });
  expect(made.size).toBeGreaterThan(1000);
  const { tasks } = await mock.control({ apiKey }).tasks.list();
  expect(tasks.map(({ id }) => id)).toEqual([made.id]);
  expect((await post('/callback', { id: made.id, status: 'completed' })).status).toBe(204);
});

test('a creation whose answer is lost is sent once, and its outcome is unknown there as well', async () => {
  const control = mock.control({ apiKey });
  const before = (await control.tasks.list()).tasks.length;
  await control.faults.add({ kind: 'error', status: 500, moment: 'after', times: 1 });
  const error = await (await post('/lost', requestExamples.minimal)).json();
  expect(error).toMatchObject({ name: 'ServerError', outcomeUnknown: true });
  expect((await control.tasks.list()).tasks).toHaveLength(before + 1);
});
