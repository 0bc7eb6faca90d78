import { expect, test, vi } from 'vitest';
import type { Task } from '../task-types.ts';
import { failure, task } from '../test-world.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { type DownloadOptions, downloadResult } from './download-result.ts';

const shown = 'https://files.example.com/a.mp4';
const url = `${shown}?signature=secret`;
const file = Uint8Array.from({ length: 100 }, (_, place) => place);
const etag = '"one"';

type Answer = (request: Request) => Response | Promise<Response>;

/** A body that ends, or is cut by an error, after some pieces. */
function body(from: number, to: number, cut = false): ReadableStream<Uint8Array> {
  let place = from;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (place < to) {
          controller.enqueue(file.slice(place, Math.min(place + 10, to)));
          place += 10;
        } else if (cut) controller.error(new TypeError('terminated'));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
function whole(to = 100, cut = false, headers: Record<string, string> = {}): Answer {
  const all = { 'content-length': '100', 'content-type': 'video/mp4', etag, ...headers };
  return () => new Response(body(0, to, cut), { headers: all });
}
function part(to = 100, cut = false, headers: Record<string, string> = {}): Answer {
  return (request) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.get('range') ?? '')?.[1]);
    const all = { 'content-range': `bytes ${from}-99/100`, etag, ...headers };
    return new Response(body(from, to, cut), { status: 206, headers: all });
  };
}
const status =
  (code: number): Answer =>
  () =>
    new Response('no', { status: code });
const dropped: Answer = () => Promise.reject(new TypeError(`fetch failed for ${url}`));

function start(answers: Answer[], options: DownloadOptions = {}, from: Task | string = url) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    const answer = answers[requests.length];
    requests.push(request);
    if (!answer) throw new Error('The script has no answer.');
    return answer(request);
  };
  return { requests, download: downloadResult(from, { fetch, ...options }) };
}
async function bytes(download: ReturnType<typeof start>['download']): Promise<Uint8Array> {
  return new Uint8Array(await (await (await download).blob()).arrayBuffer());
}

test('a file comes as a stream or a blob, with its size and type, and without the key', async () => {
  const seen: unknown[] = [];
  const { download, requests } = start([whole()], { onProgress: (progress) => seen.push(progress) });
  const { size, contentType, blob } = await download;
  expect([size, contentType]).toEqual([100, 'video/mp4']);
  const made = await blob();
  expect(made.type).toBe('video/mp4');
  expect(new Uint8Array(await made.arrayBuffer())).toEqual(file);
  expect(seen).toHaveLength(10);
  expect(seen.at(-1)).toEqual({ received: 100, size: 100 });
  expect(requests[0]?.url).toBe(url);
  expect([...(requests[0]?.headers.keys() ?? [])]).toEqual([]);
});

test('of a task the first file is taken', async () => {
  const done = task('completed', 100, { results: [url] }) as unknown as Task;
  const { download, requests } = start([whole()], {}, done);
  expect(await bytes(download)).toEqual(file);
  expect(requests[0]?.url).toBe(url);
});

test.each([
  ['a task without a result', task('processing', 40) as unknown as Task],
  ['a path', '/a.mp4'],
  ['another protocol', 'file:///etc/hosts'],
  ['a password', 'https://a:b@example.com/'],
])('%s cannot be downloaded', async (_, from) => {
  const { download, requests } = start([whole()], {}, from);
  expect(await failure(download)).toMatchObject({ name: 'ConfigurationError', field: 'from' });
  expect(requests).toHaveLength(0);
});

test.each([
  ['by an error', whole(40, true)],
  ['by an early end', whole(40)],
])('a file that is cut %s is resumed where it was cut', async (_, cut) => {
  const { download, requests } = start([cut, part(70, true), status(503), part()]);
  expect(await bytes(download)).toEqual(file);
  const ranges = requests.map(({ headers }) => [headers.get('range'), headers.get('if-range')]);
  expect(ranges).toEqual([
    [null, null],
    ['bytes=40-', etag],
    ['bytes=70-', etag],
    ['bytes=70-', etag],
  ]);
});

test('a cut after the last byte needs no resumption', async () => {
  const { download } = start([whole(100, true)]);
  expect(await bytes(download)).toEqual(file);
});

test.each([
  ['it is cut a fourth time', [whole(10, true), part(20, true), part(30, true), part(40, true)], 40],
  ['the connection fails three times', [whole(10, true), dropped, dropped, dropped], 10],
  ['the whole file comes again', [whole(40, true), whole()], 40],
  ['the file has changed', [whole(40, true), part(100, false, { etag: '"two"' })], 40],
  ['another part comes', [whole(40, true), part(100, false, { 'content-range': 'bytes 0-99/100' })], 40],
  ['another size is told', [whole(40, true), part(100, false, { 'content-range': 'bytes 40-98/99' })], 40],
  ['no part is told', [whole(40, true), part(100, false, { 'content-range': '' })], 40],
  ['the range is refused', [whole(40, true), status(416)], 40],
  ['there is no ETag', [whole(40, true, { etag: '' })], 40],
  ['the ETag is weak', [whole(40, true, { etag: 'W/"one"' })], 40],
  ['the body was unpacked', [whole(40, true, { 'content-encoding': 'gzip' })], 40],
  ['it is longer than told', [whole(100, false, { 'content-length': '95' })], 100],
])('the download fails where %s', async (_, answers, received) => {
  const { download, requests } = start(answers);
  const error = (await failure(bytes(download))) as Error;
  expect(error).toMatchObject({ name: 'DownloadError', url: shown, received });
  expect(requests).toHaveLength(answers.length);
});

test.each([
  ['a failed connection', dropped, undefined],
  ['a 500', status(500), 500],
  ['a part that was not asked for', part(), 206],
])('%s is a DownloadError, which does not repeat the signature', async (_, answer, code) => {
  const error = (await failure(start([answer]).download)) as Error;
  expect(error).toMatchObject({ name: 'DownloadError', status: code, received: 0 });
  expect(`${error.message} ${error.cause}`).not.toContain('secret');
});

test.each([403, 404, 410])('%i says that the link has expired', async (code) => {
  const first = (await failure(start([status(code)]).download)) as Error;
  expect(first).toMatchObject({ name: 'ResultExpiredError', status: code, url: shown });
  expect(first.message).toContain('24 hours');
  const later = await failure(bytes(start([whole(40, true), status(code)]).download));
  expect(later).toMatchObject({ name: 'ResultExpiredError', status: code });
});

test('a file that is told to be too large is not begun', async () => {
  const error = await failure(start([whole()], { maxBytes: 99 }).download);
  expect(error).toMatchObject({ name: 'ResultTooLargeError', maxBytes: 99, size: 100 });
});

test('a file that turns out too large is ended, also across a resumption', async () => {
  const silent = () => {
    const response = new Response(body(0, 40, true), { headers: { etag } });
    return response;
  };
  const received: number[] = [];
  const { download } = start([silent, part()], {
    maxBytes: 65,
    onProgress: (now) => received.push(now.received),
  });
  expect(await failure(bytes(download))).toMatchObject({ name: 'ResultTooLargeError', size: undefined });
  expect(received).toEqual([10, 20, 30, 40, 50, 60]);
  expect(await bytes(start([whole()], { maxBytes: 100 }).download)).toEqual(file);
});

test('an abort ends the download with its reason, even while a piece is awaited', async () => {
  const cancel = vi.fn();
  const hung = () => new Response(new ReadableStream<Uint8Array>({ cancel }));
  const stop = new AbortController();
  const { download } = start([hung], { signal: stop.signal });
  const reading = failure(bytes(download));
  await download;
  const reason = new Error('enough');
  stop.abort(reason);
  expect(await reading).toBe(reason);
  expect(cancel).toHaveBeenCalledOnce();
  const late = start([whole()], { signal: stop.signal });
  expect(await failure(late.download)).toBe(reason);
  expect(late.requests).toHaveLength(0);
});

test('a server that falls silent is left, and the file is resumed where it was', async () => {
  const clock = createTestClock();
  const cancel = vi.fn();
  const silent: Answer = () => {
    let sent = false;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return new Promise(() => {});
        sent = true;
        controller.enqueue(file.slice(0, 40));
        return undefined;
      },
      cancel,
    });
    return new Response(stream, { headers: { 'content-length': '100', etag } });
  };
  const { download, requests } = start([silent, part()], { clock, idleTimeout: 5000 });
  const reading = bytes(download);
  await clock.advance(4999);
  expect(requests).toHaveLength(1);
  await clock.advance(1);
  expect(await reading).toEqual(file);
  expect(requests[1]?.headers.get('range')).toBe('bytes=40-');
  expect(cancel).toHaveBeenCalledOnce();
  expect(clock.sleeping()).toBe(0);
});

test('a server that does not answer at all is left, and an abort does not wait for it', async () => {
  const clock = createTestClock();
  const hung = () => new Promise<Response>(() => {});
  const late = failure(start([hung], { clock }).download);
  await clock.advance(30_000);
  expect(await late).toMatchObject({
    name: 'DownloadError',
    cause: { message: 'Nothing came for 30000 ms.' },
  });
  const stop = new AbortController();
  const aborted = failure(start([hung], { clock, signal: stop.signal }).download);
  stop.abort('enough');
  expect(await aborted).toBe('enough');
});

test('what onProgress throws, and giving up, end the connection', async () => {
  const cancel = vi.fn();
  const endless = () =>
    new Response(new ReadableStream<Uint8Array>({ pull: (c) => c.enqueue(file.slice()), cancel }));
  const fault = new Error('no more');
  const onProgress = () => {
    throw fault;
  };
  expect(await failure(bytes(start([endless], { onProgress }).download))).toBe(fault);
  expect(cancel).toHaveBeenCalledTimes(1);
  await (await start([endless]).download).stream.cancel();
  expect(cancel).toHaveBeenCalledTimes(2);
});

test.each([0, Number.NaN])('maxBytes cannot be %d', async (maxBytes) => {
  expect(await failure(start([whole()], { maxBytes }).download)).toMatchObject({ field: 'maxBytes' });
});
