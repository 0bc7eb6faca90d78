import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '../test-world.ts';
import { downloadToFile } from './download-to-file.ts';

const url = 'https://files.example.com/a.mp4';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'videoretalk-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Uint8Array.from({ length: 100 }, (_, place) => place);
const headers = { 'content-length': '100', 'content-type': 'video/mp4', etag: '"one"' };

function whole(): Response {
  return new Response(bytes, { headers });
}

/** Forty bytes, and then whatever `then` does. */
function begun(then: (controller: ReadableStreamDefaultController<Uint8Array>) => void): Response {
  let pulled = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (pulled) return then(controller);
        pulled = true;
        controller.enqueue(bytes.slice(0, 40));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { headers });
}

test('a file is put in its place once it is whole, and replaces another', async () => {
  const path = join(folder, 'a.mp4');
  await writeFile(path, 'old');
  const seen: unknown[] = [];
  const onProgress = async () => {
    seen.push([await readFile(path, 'utf8'), (await readdir(folder)).length]);
  };
  const file = await downloadToFile(url, path, { fetch: async () => whole(), onProgress });
  expect(file).toEqual({ path, size: 100, contentType: 'video/mp4' });
  expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  expect(await readdir(folder)).toEqual(['a.mp4']);
});

test('while it is written it has another name in the same folder', async () => {
  const path = join(folder, 'a.mp4');
  let names: string[] = [];
  const cut = () =>
    begun(async (controller) => {
      names = await readdir(folder);
      controller.enqueue(bytes.slice(40));
      controller.close();
    });
  await downloadToFile(url, path, { fetch: async () => cut() });
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^\.a\.mp4\.[\w-]{36}\.part$/);
  expect(await readdir(folder)).toEqual(['a.mp4']);
});

test('a cut is resumed', async () => {
  const path = join(folder, 'a.mp4');
  const ranges: (string | null)[] = [];
  const fetch = async (request: Request) => {
    ranges.push(request.headers.get('range'));
    if (ranges.length === 1) return begun((controller) => controller.error(new TypeError('terminated')));
    const rest = { ...headers, 'content-length': '60', 'content-range': 'bytes 40-99/100' };
    return new Response(bytes.slice(40), { status: 206, headers: rest });
  };
  await downloadToFile(url, path, { fetch });
  expect(ranges).toEqual([null, 'bytes=40-']);
  expect(new Uint8Array(await readFile(path))).toEqual(bytes);
});

test.each([
  ['the link is dead', async () => new Response('', { status: 403 }), {}, { name: 'ResultExpiredError' }],
  ['the file is too large', async () => whole(), { maxBytes: 99 }, { name: 'ResultTooLargeError' }],
  [
    'it is cut for good',
    async () => new Response(bytes.slice(0, 40), { headers: { 'content-length': '100' } }),
    {},
    { name: 'DownloadError', received: 40 },
  ],
])('nothing is left behind, and what was there stays, where %s', async (_, fetch, options, expected) => {
  const path = join(folder, 'a.mp4');
  await writeFile(path, 'old');
  expect(await failure(downloadToFile(url, path, { fetch, ...options }))).toMatchObject(expected);
  expect(await readdir(folder)).toEqual(['a.mp4']);
  expect(await readFile(path, 'utf8')).toBe('old');
});

test('an abort in the middle leaves nothing behind', async () => {
  const stop = new AbortController();
  const hung = () => begun(() => stop.abort('enough'));
  const options = { fetch: async () => hung(), signal: stop.signal };
  expect(await failure(downloadToFile(url, join(folder, 'a.mp4'), options))).toBe('enough');
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is not there costs no request', async () => {
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return whole();
  };
  const path = join(folder, 'none', 'a.mp4');
  expect(await failure(downloadToFile(url, path, { fetch }))).toMatchObject({ code: 'ENOENT' });
  expect(requests).toBe(0);
});
