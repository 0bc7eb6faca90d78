import { checkServer, type KitOptions, type Report } from '@videoretalk/contract-tests';
import { createMockServer, type MockServer } from '@videoretalk/mock-server';
import { afterEach, expect, test } from 'vitest';

const mocks: MockServer[] = [];
afterEach(async () => {
  for (const mock of mocks.splice(0)) await mock.close();
});

function mockOf(): MockServer {
  const mock = createMockServer({ clock: 'automatic' });
  mocks.push(mock);
  return mock;
}

const check = (fetch: KitOptions['fetch'], options: Partial<KitOptions> = {}): Promise<Report> =>
  checkServer({ baseUrl: 'http://mock.test', fetch, pollIntervalMs: 1, timeoutMs: 50, seed: 7, ...options });

const html = async (): Promise<Response> =>
  new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });

const unusable: [title: string, fetch: NonNullable<KitOptions['fetch']>, problem: string][] = [
  ['hangs', () => new Promise(() => {}), 'http://mock.test gives no answer: none within 50 ms'],
  [
    'begins an answer and never ends it',
    async () => new Response(new ReadableStream({ start: (one) => one.enqueue(new Uint8Array(1)) })),
    'http://mock.test gives no answer: none within 50 ms',
  ],
  ['answers HTML', html, 'http://mock.test answers 200 with text/html where the contract promises'],
  [
    'answers garbage',
    async () => new Response('{"error', { headers: { 'content-type': 'application/json' } }),
    'http://mock.test answers 200 with application/json that is no JSON object',
  ],
  [
    'is not there',
    async () => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
    },
    'http://mock.test gives no answer: fetch failed: connect ECONNREFUSED 127.0.0.1:1',
  ],
];

test.each(unusable)('a server that %s could not be checked', async (_, fetch, problem) => {
  const report = await check(fetch);
  expect(report).toMatchObject({ status: 2, findings: [], checks: [] });
  expect(report.problem).toContain(problem);
  expect(report.problem).not.toContain('\n');
});

test('a server that ceases to answer ends the run', async () => {
  const mock = mockOf();
  let left = 30;
  const report = await check((input, init) =>
    left-- > 0 ? mock.fetch(new Request(input, init)) : new Promise<Response>(() => {}),
  );
  expect(report.status).toBe(1);
  expect(report.problem).toContain('http://mock.test has ceased to answer, in ');
  expect(report.findings.every(({ rule }) => rule === 'answer/none')).toBe(true);
});

test('the time for the whole run is never exceeded', async () => {
  const mock = mockOf();
  const slow: KitOptions['fetch'] = async (input, init) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return mock.fetch(new Request(input, init));
  };
  const report = await check(slow, { deadlineMs: 200, timeoutMs: 1000 });
  expect(report.status).toBe(2);
  expect(report.problem).toMatch(/^the time for the whole run, 0\.2 s, is over in /);
  expect(report.ms).toBeLessThan(1000);
});

test('the safe profile creates no task, and sends no body that the contract allows as JSON', async () => {
  const mock = mockOf();
  const report = await check((input, init) => mock.fetch(new Request(input, init)), { profile: 'safe' });
  expect(report).toMatchObject({ status: 0, creations: 0, profile: 'safe' });
  const worlds = await mock.control({ world: 'any' }).worlds();
  expect(worlds.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(0);
});

test('a server that is not on loopback is checked by the safe profile, and the report says so', async () => {
  const mock = mockOf();
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => mock.fetch(new Request(input, init));
  try {
    const report = await check(undefined, { baseUrl: 'https://api.example.com' });
    expect(report).toMatchObject({ status: 0, profile: 'safe', creations: 0 });
    expect(report.notes.join()).toContain('not on loopback');
  } finally {
    globalThis.fetch = before;
  }
});

test('a server that creates tasks for bad requests is sent only a few of them by the safe profile', async () => {
  const mock = mockOf();
  const body = JSON.stringify({
    model: 'videoretalk',
    video_url: 'https://example.com/a.mp4',
    audio_url: 'https://example.com/a.wav',
  });
  const lax: KitOptions['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    const { method, headers, url } = request;
    if (method !== 'POST' || !headers.has('authorization')) return mock.fetch(request);
    return mock.fetch(new Request(url, { method, headers, body }));
  };
  const report = await check(lax, { profile: 'safe' });
  expect(report.status).toBe(1);
  expect(report.creations).toBe(3);
  // Of the checks that the safe profile sends at all, these are the rest.
  const stopped = report.checks.filter(({ reason }) => reason?.includes('must refuse'));
  expect(stopped.length).toBeGreaterThanOrEqual(7);
  const unsent = report.checks.filter(({ reason }) => reason?.includes('lenient server'));
  expect(stopped.length + unsent.length).toBeGreaterThan(30);
});

test('no more tasks are created than the budget allows', async () => {
  const mock = mockOf();
  const report = await check((input, init) => mock.fetch(new Request(input, init)), { mostCreations: 5 });
  expect(report).toMatchObject({ status: 0, creations: 5 });
});

test('a finding tells what was changed, and a command that repeats it without the key', async () => {
  const apiKey = 'sk-very-secret';
  const echo: KitOptions['fetch'] = async (_, init) => {
    const key = new Headers(init?.headers).get('authorization');
    return Response.json({ error: { code: 'nope', message: `Bad key: ${key}`, type: 'x' } }, { status: 418 });
  };
  const callbackUrl = 'https://example.com/hook?token=also-secret';
  const report = await check(echo, { apiKey, callbackUrl });
  expect(report.status).toBe(1);
  expect(JSON.stringify(report)).not.toContain(apiKey);
  expect(JSON.stringify(report)).toContain('https://example.com/hook?…');
  expect(JSON.stringify(report)).not.toContain('also-secret');
  const found = report.findings.find(({ check: id }) => id === 'negative/query_face_threshold/maximum');
  expect(found).toMatchObject({ rule: 'answer/status', changed: 'query_face_threshold is set to 201' });
  expect(found?.curl).toContain(`-H 'authorization: Bearer '"$API_KEY"`);
});

test('the same seed makes the same requests', async () => {
  const requestsOf = async (seed: number): Promise<string[]> => {
    const mock = mockOf();
    const sent: string[] = [];
    await check(
      async (input, init) => {
        const request = new Request(input, init);
        sent.push(`${request.method} ${request.url} ${await request.clone().text()}`);
        return mock.fetch(request);
      },
      { profile: 'safe', seed },
    );
    return sent;
  };
  expect(await requestsOf(3)).toEqual(await requestsOf(3));
  expect(await requestsOf(3)).not.toEqual(await requestsOf(4));
});

test.each([
  [{ baseUrl: 'nope' }, 'baseUrl must be a URL'],
  [{ baseUrl: 'ftp://example.com' }, 'baseUrl must begin with http:// or https://'],
  [{ baseUrl: 'http://me:secret@example.com' }, 'baseUrl must hold no user name or password'],
  [{ apiKey: 'sk two' }, 'apiKey must be a text of visible ASCII'],
  [{ seed: 1.5 }, 'seed must be a whole number from 0 to 2147483647, got 1.5'],
])('the options %j are at fault', async (options, message) => {
  const checked = check(html, options);
  await expect(checked).rejects.toThrow(message);
  await expect(checked).rejects.not.toThrow('secret');
});

test('the safe profile sends nothing that even a lenient server could make a task of', async () => {
  const mock = mockOf();
  const jobs: string[] = [];
  const report = await check(
    async (input, init) => {
      const request = new Request(input, init);
      const body = request.method === 'POST' ? await request.clone().text() : '';
      // It makes do with whatever is given for the three, with or without a key.
      const given = (name: string) => new RegExp(`"${name}"\\s*:\\s*(?!null|"")`).test(body);
      if (['model', 'video_url', 'audio_url'].every(given)) jobs.push(body);
      return mock.fetch(request);
    },
    { profile: 'safe' },
  );
  expect(report.status).toBe(0);
  expect(jobs).toEqual([]);
  expect(report.checks.filter(({ outcome }) => outcome === 'kept').length).toBeGreaterThan(20);
});

test('a further model is checked by its own contract, where that is asked for', async () => {
  const mock = mockOf();
  const report = await check((input, init) => mock.fetch(new Request(input, init)), {
    models: ['gpt-4o-image'],
    timeoutMs: 10_000,
    mostCreations: 200,
  });
  expect(report.findings).toEqual([]);
  expect(report.status).toBe(0);
  const own = report.checks.filter(({ id }) => id.startsWith('gpt-4o-image/'));
  expect(own.filter(({ outcome }) => outcome === 'skipped').map(({ id, reason }) => [id, reason])).toEqual([
    ['gpt-4o-image/authentication/createGpt4oImageGeneration/unknown', expect.any(String)],
  ]);
  const ids = own.map(({ id }) => id.slice('gpt-4o-image/'.length));
  for (const id of ['life-cycle/first', 'positive/example/edit', 'negative/n/enum', 'result/links'])
    expect(ids).toContain(id);
});

test('a model that is served otherwise than its contract says is found', async () => {
  const mock = mockOf();
  const fetch: KitOptions['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.endsWith('/v1/images/generations') || request.method !== 'POST')
      return mock.fetch(request);
    const text = await request.text();
    // It takes any number of images.
    const headers = request.headers;
    const body = text.replace(/"n":[0-9]+/, '"n":4');
    return mock.fetch(new Request(request.url, { method: 'POST', headers, body }));
  };
  const report = await check(fetch, { models: ['gpt-4o-image'], timeoutMs: 10_000, mostCreations: 200 });
  const broken = report.checks.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id);
  expect(broken).toContain('gpt-4o-image/negative/n/enum');
  expect(broken.filter((id) => !id.startsWith('gpt-4o-image/'))).toEqual([]);
});

test('a model that nobody knows is an option at fault', async () => {
  await expect(check(undefined, { models: ['nobody'] })).rejects.toThrow(
    'models must name models out of gpt-4o-image, got nobody',
  );
});
