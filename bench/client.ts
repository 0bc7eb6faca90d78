// What the client costs: extra CPU a call, time to import, and how soon an abort is heeded.
//
//   pnpm --filter @videoretalk/client build && npx tsx bench/client.ts
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { createClient as CreateClient } from '../packages/client/src/client.ts';
import type { createRawClient as CreateRawClient } from '../packages/client/src/raw/create-raw-client.ts';
import type { downloadResult as DownloadResult } from '../packages/client/src/results/download-result.ts';
import { cpuTime } from './cpu-time.ts';
import { importTime } from './import-time.ts';

const client = new URL('../packages/client/', import.meta.url);
const built = new URL('dist/index.js', client).href;
const { createClient, downloadResult } = (await import(built)) as {
  createClient: typeof CreateClient;
  downloadResult: typeof DownloadResult;
};
const { createRawClient } = (await import(new URL('dist/raw.js', client).href)) as {
  createRawClient: typeof CreateRawClient;
};

const id = 'task-unified-1775200000-xyz12345';
const base = 'http://127.0.0.1:4010';
const body = JSON.stringify({
  created: 1,
  id,
  model: 'videoretalk',
  object: 'video.generation.task',
  progress: 40,
  status: 'processing',
  task_info: { can_cancel: false },
  type: 'video',
});
const request = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };
const stub = async (_request: Request, _init?: { signal?: AbortSignal }) =>
  new Response(body, { headers: { 'content-type': 'application/json' } });

const much = { rounds: 9, calls: 4000 };

async function calling(): Promise<void> {
  const options = { apiKey: 'sk-bench', baseUrl: base, fetch: stub };
  const { tasks, videos } = createClient(options);
  const raw = createRawClient(options);
  // Without a `fetch` of its own the client makes no `Request`, since the platform's makes one in any case.
  const usual = createClient({ apiKey: options.apiKey, baseUrl: base });
  const platform = globalThis.fetch;
  const onPlatform = (call: () => Promise<unknown>) => async () => {
    globalThis.fetch = (input, init) => stub(new Request(input, init));
    try {
      return await call();
    } finally {
      globalThis.fetch = platform;
    }
  };
  const authorization = 'Bearer sk-bench';
  const headers = { authorization };
  // What one writes by hand for a request that cannot hang for ever.
  const bounded = async (url: string, init: RequestInit) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), 60_000);
    try {
      return await (await stub(new Request(url, { ...init, signal: abort.signal }))).json();
    } finally {
      clearTimeout(timer);
    }
  };
  const read = await cpuTime(
    {
      'bare fetch': async () => (await stub(new Request(`${base}/v1/tasks/${id}`, { headers }))).json(),
      'with a time-out': () => bounded(`${base}/v1/tasks/${id}`, { headers }),
      'openapi-fetch': () => raw.GET('/v1/tasks/{task_id}', { params: { path: { task_id: id } } }),
      'tasks.get': () => tasks.get(id),
      'tasks.get, platform': onPlatform(() => usual.tasks.get(id)),
    },
    much,
  );
  const post = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
  const create = await cpuTime(
    {
      'bare fetch': async () =>
        (
          await stub(new Request(`${base}/v1/videos/generations`, { ...post, body: JSON.stringify(request) }))
        ).json(),
      'with a time-out': () =>
        bounded(`${base}/v1/videos/generations`, { ...post, body: JSON.stringify(request) }),
      'videos.generate': () => videos.generate(request),
      'generate, platform': onPlatform(() => usual.videos.generate(request)),
    },
    much,
  );
  console.log('\nCPU of one call over a stubbed transport, median of rounds');
  for (const [title, result] of Object.entries({ read, create })) {
    const bare = result['bare fetch'] ?? 0;
    for (const [name, time] of Object.entries(result)) {
      const extra = `+${(time - bare).toFixed(1)} µs`.padStart(10);
      console.log(
        `  ${title.padEnd(7)} ${name.padEnd(20)} ${time.toFixed(1).padStart(6)} µs ${extra} ${(time / bare).toFixed(2)}x`,
      );
    }
  }
}

function importing(): void {
  const modules = {
    'nothing (node:path)': 'node:path',
    'openapi-fetch': new URL('node_modules/openapi-fetch/dist/index.mjs', client).href,
    '@videoretalk/client': built,
  };
  console.log('\nTime to import, median of 15 processes');
  for (const [name, time] of Object.entries(importTime(modules, { rounds: 15, from: fileURLToPath(client) })))
    console.log(`  ${name.padEnd(24)} ${time.toFixed(1).padStart(5)} ms`);
}

/** How long after an abort a call rejects, at each point at which one may come; with a transport that ignores signals. */
async function aborting(): Promise<void> {
  const hung = () => new Promise<Response>(() => {});
  const status = (code: number) => async () => new Response('{}', { status: code });
  const silent = async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
  const make = (fetch: (sent: Request) => Promise<Response>) =>
    createClient({ apiKey: 'sk-bench', baseUrl: base, fetch, logger: {} });
  const points: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
    'in a creation': (signal) => make(hung).videos.generate(request, { signal }),
    'in the backoff of a creation': (signal) => make(status(429)).videos.generate(request, { signal }),
    'in a look-up of a wait': (signal) => make(hung).tasks.wait(id, { signal }),
    'between two look-ups': (signal) => make(stub).tasks.wait(id, { signal }),
    'before a download answers': (signal) =>
      downloadResult('https://example.com/a.mp4', { signal, fetch: hung }),
    'in a download': async (signal) =>
      (await downloadResult('https://example.com/a.mp4', { signal, fetch: silent })).blob(),
  };
  console.log('\nFrom an abort to the rejection with its reason, worst of 20');
  for (const [name, work] of Object.entries(points)) {
    let worst = 0;
    for (let time = 0; time < 20; time += 1) {
      const abort = new AbortController();
      const reason = new Error('enough');
      const ended = work(abort.signal).then(
        () => undefined,
        (error: unknown) => error,
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
      const begun = performance.now();
      abort.abort(reason);
      if ((await ended) !== reason) throw new Error(`${name}: it did not reject with the reason`);
      worst = Math.max(worst, performance.now() - begun);
    }
    console.log(`  ${name.padEnd(30)} ${worst.toFixed(2).padStart(6)} ms`);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await calling();
  importing();
  await aborting();
}
