import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, resultUrls } from '@videoretalk/client';
import { checkCallback, withContract } from '@videoretalk/contract-tests';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestExamples } from '../src/generated/constants.ts';

const apiKey = 'sk-contract-test';
const mock = createMockServer({ speed: 200, allowCallbackHosts: ['127.0.0.1'] });
const received = new Map<string, unknown>();
let receiver: Server;
let hook: string;
let listening: ListeningMock;
let baseUrl: string;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.set(request.url ?? '', JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  listening = await mock.listen({ port: 0 });
  baseUrl = listening.url;
});

afterAll(async () => {
  await listening.close();
  await new Promise((resolve) => receiver.close(resolve));
});

function connect() {
  const fetch = withContract(undefined, { baseUrl });
  return { fetch, client: createClient({ apiKey, baseUrl, fetch, pollInterval: 50 }) };
}

test.each(Object.entries(requestExamples))(
  'the example %s runs to its end, and each exchange keeps the contract',
  async (_, example) => {
    const { fetch, client } = connect();
    const created = await client.videos.generate(example);
    const seen: string[] = [created.status];
    const task = await client.tasks.wait(created.id, {
      pollInterval: 20,
      timeout: 20_000,
      onProgress: ({ status }) => seen.push(status),
    });
    const order = ['pending', 'processing', 'completed'];
    expect(seen).toEqual([...seen].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(seen.at(-1)).toBe('completed');
    expect(task).toMatchObject({ id: created.id, status: 'completed', progress: 100 });
    expect(fetch.exchanges).toBeGreaterThan(1);
    expect(fetch.breaches).toEqual([]);
  },
);

// The contract wants https here, and the mock lets the hosts it was given off: so these requests are bad on purpose.
async function announced(path: string) {
  const fetch = withContract(undefined, { baseUrl, requests: 'ignore' });
  const client = createClient({ apiKey, baseUrl, fetch, pollInterval: 50 });
  const { id } = await client.videos.generate({ ...requestExamples.minimal, callback_url: `${hook}${path}` });
  await expect.poll(() => received.has(path), { timeout: 20_000, interval: 20 }).toBe(true);
  const lookup = await fetch(`${baseUrl}/v1/tasks/${id}`, { headers: { authorization: `Bearer ${apiKey}` } });
  return { body: received.get(path), lookup: await lookup.json(), breaches: fetch.breaches };
}

test('a callback keeps the contract, and is what the look-up answers', async () => {
  const { body, lookup, breaches } = await announced('/hook');
  expect(await checkCallback(body)).toEqual([]);
  expect(body).toEqual(lookup);
  expect(breaches).toEqual([]);
});

test('a result link answers a range of its file', async () => {
  const { client } = connect();
  const { id } = await client.videos.generate(requestExamples.minimal);
  const task = await client.tasks.wait(id, { pollInterval: 50, timeout: 20_000 });
  const [link = 'none'] = resultUrls(task);
  const part = await globalThis.fetch(link, { headers: { range: 'bytes=0-99' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toMatch(/^bytes 0-99\/\d+$/);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
});
