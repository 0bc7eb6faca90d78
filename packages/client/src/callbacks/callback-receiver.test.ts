import { expect, test, vi } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { callbackDelivery, taskLifecycle } from '../generated/constants.ts';
import { dropped, id, json, task, text, world } from '../test-world.ts';
import { createTestClock } from '../testing/test-clock.ts';
import { type CallbackReceiverOptions, createCallbackReceiver } from './callback-receiver.ts';
import { createCallbackToken } from './callback-token.ts';
import { callbackUrl } from './callback-url.ts';

const base = 'https://example.com/callbacks';
const completed = task('completed', 100, { results: ['https://example.com/a.mp4'] });

function notice(body: unknown = completed, url = base, headers: Record<string, string> = {}): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function receiver(answers = [json(completed)], options: Partial<CallbackReceiverOptions> = {}) {
  const { client, requests } = world(answers);
  const onTask = vi.fn<CallbackReceiverOptions['onTask']>();
  const onError = vi.fn<(error: unknown) => void>();
  return {
    onTask,
    onError,
    requests,
    receive: createCallbackReceiver({ client, onTask, onError, ...options }),
  };
}

test('onTask gets the task as it was looked up, not as it was sent', async () => {
  const { receive, onTask, onError } = receiver();
  const answer = await receive(notice({ ...completed, results: ['https://evil.example/b.mp4'] }));
  expect(answer.status).toBe(204);
  expect(onTask.mock.calls).toEqual([[completed]]);
  expect(onError).not.toHaveBeenCalled();
});

test('only POST is taken', async () => {
  const answer = await receiver().receive(new Request(base));
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
});

test.each(['text/plain', 'application/jsonp', ''])('the content type %j is refused', async (type) => {
  const { receive, requests } = receiver();
  expect((await receive(notice(completed, base, { 'content-type': type }))).status).toBe(415);
  expect(requests).toHaveLength(0);
});

const unfinished = Object.entries(taskLifecycle.states).filter(([, state]) => !state.final);
const refused: [string, unknown][] = [
  ['no JSON', '{'],
  ['an empty body', ''],
  ['null', 'null'],
  ['a list', [completed]],
  ['no id', { status: 'completed' }],
  ['an id of another form', { id: 'other', status: 'completed' }],
  ['an id that is no string', { id: [id], status: 'completed' }],
  ['an inherited status', { id, status: 'toString' }],
  ...unfinished.map(([status]): [string, unknown] => [`the status ${status}`, { id, status }]),
];
test.each(refused)('%s is refused with a few words', async (_, body) => {
  const { receive, requests, onTask } = receiver();
  const answer = await receive(notice(body));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/^The .{5,40}\.$/);
  expect(requests).toHaveLength(0);
  expect(onTask).not.toHaveBeenCalled();
});

test('bytes that are not UTF-8 are refused', async () => {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(base, { method: 'POST', headers, body: new Uint8Array([0x22, 0xff, 0x22]) });
  expect((await receiver().receive(request)).status).toBe(400);
});

test('a body that is told to be too large is not read', async () => {
  const { receive } = receiver(undefined, { maxBytes: 1000 });
  expect((await receive(notice(completed, base, { 'content-length': '1001' }))).status).toBe(413);
});

test('a body that turns out too large is not read to its end', async () => {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(600).fill(0x20));
    },
    cancel() {
      cancelled = true;
    },
  });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const { receive } = receiver(undefined, { maxBytes: 1000 });
  expect((await receive(new Request(base, init))).status).toBe(413);
  expect(pulled).toBeLessThan(6);
  expect(cancelled).toBe(true);
});

test('the token of the URL is asked for before anything else is read', async () => {
  const token = createCallbackToken();
  const { receive, requests, onTask } = receiver(undefined, { token });
  for (const url of [base, callbackUrl(base, `${token}x`), `${base}?token=`]) {
    const request = notice(completed, url);
    expect((await receive(request)).status).toBe(401);
    expect(request.bodyUsed).toBe(false);
  }
  expect(requests).toHaveLength(0);
  expect((await receive(notice(completed, callbackUrl(base, token)))).status).toBe(204);
  expect(onTask).toHaveBeenCalledOnce();
});

test('a task that was dealt with is neither looked up nor handed over again', async () => {
  const { receive, requests, onTask } = receiver();
  for (let time = 0; time < 3; time += 1) expect((await receive(notice())).status).toBe(204);
  // Another claim about the same task is looked up, and found to be known.
  expect((await receive(notice({ id, status: 'failed' }))).status).toBe(204);
  expect(requests).toHaveLength(2);
  expect(onTask).toHaveBeenCalledOnce();
});

test('callbacks at the same time run onTask once', async () => {
  let finish = () => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const onTask = vi.fn(() => work);
  const { receive, requests } = receiver(undefined, { onTask });
  const answers = [receive(notice()), receive(notice()), receive(notice({ id, status: 'failed' }))];
  await vi.waitFor(() => expect(onTask).toHaveBeenCalled());
  finish();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([204, 204, 204]);
  expect(onTask).toHaveBeenCalledOnce();
  expect(requests).toHaveLength(1);
});

test('what was not used for longest is forgotten', async () => {
  const onTask = vi.fn();
  const get = async (wanted: string) => ({ ...completed, id: wanted }) as never;
  const receive = createCallbackReceiver({ client: { tasks: { get } }, onTask, remember: 2 });
  for (const end of ['a', 'b', 'a', 'c', 'a', 'b']) {
    await receive(notice({ id: `task-unified-${end}`, status: 'completed' }));
  }
  const ends = onTask.mock.calls.map(([{ id: told }]) => told.slice(-1));
  expect(ends).toEqual(['a', 'b', 'c', 'b']);
});

test('what onTask throws is told, and the next callback tries again', async () => {
  const fault = new Error('disk full');
  const { receive, onTask, onError } = receiver();
  onTask.mockRejectedValueOnce(fault);
  expect((await receive(notice())).status).toBe(500);
  expect(onError.mock.calls).toEqual([[fault]]);
  expect((await receive(notice())).status).toBe(204);
  expect(onTask).toHaveBeenCalledTimes(2);
});

test('without onError the console is told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fault = new Error('disk full');
  const { client } = world([json(completed)]);
  const receive = createCallbackReceiver({ client, onTask: () => Promise.reject(fault) });
  expect((await receive(notice())).status).toBe(500);
  expect(log.mock.calls).toEqual([[fault]]);
  log.mockRestore();
});

test.each([
  ['says that it goes on', json(task('processing', 40)), 503, undefined],
  ['answers with another task', json({ ...completed, id: `${id}-b` }), 503, undefined],
  ['finds nothing', json({ error: { code: 'task_not_found' } }, 404), 404, 'NotFoundError'],
  ['fails', text('', 500), 503, 'ServerError'],
  ['is dropped', dropped, 503, 'ConnectionError'],
])('nothing is believed where the look-up %s', async (_, looked, status, name) => {
  const { receive, onTask, onError } = receiver([looked, json(completed)]);
  expect((await receive(notice())).status).toBe(status);
  expect(onTask).not.toHaveBeenCalled();
  expect((onError.mock.calls[0]?.[0] as Error | undefined)?.name).toBe(name);
  expect((await receive(notice())).status).toBe(204);
  expect(onTask).toHaveBeenCalledOnce();
});

test.each([
  ['token', ''],
  ['maxBytes', 0],
  ['remember', 1.5],
  ['onTask', undefined],
])('the option %s cannot be %j', (field, value) => {
  const make = () => receiver(undefined, { [field]: value });
  expect(make).toThrow(ConfigurationError);
  expect(make).toThrow(`\`${field}\``);
});

test('a body that does not come is answered in the time that the sender waits', async () => {
  const clock = createTestClock();
  const { receive, requests } = receiver(undefined, { clock });
  const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) });
  const headers = { 'content-type': 'application/json' };
  const answer = receive(new Request(base, { method: 'POST', headers, body, duplex: 'half' } as RequestInit));
  await clock.advance(callbackDelivery.timeoutMs - 1);
  expect((await answer).status).toBe(408);
  expect(requests).toHaveLength(0);
});

test('work that takes too long is answered in time, goes on, and is not done twice', async () => {
  const clock = createTestClock();
  let finish = () => {};
  const onTask = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { receive } = receiver(undefined, { clock, onTask });
  const first = receive(notice());
  await clock.advance(callbackDelivery.timeoutMs - 1);
  expect((await first).status).toBe(503);
  const second = receive(notice());
  await clock.advance(1000);
  finish();
  expect((await second).status).toBe(204);
  expect((await receive(notice())).status).toBe(204);
  expect(onTask).toHaveBeenCalledOnce();
  expect(clock.sleeping()).toBe(0);
});

test('a callback hastens the wait of the same client, which looks the task up itself', async () => {
  const working = json(task('processing', 40));
  const { client, requests, settle } = world([working, json(completed)]);
  const wait = client.tasks.wait(id);
  await settle();
  const receive = createCallbackReceiver({ client, onTask: () => {} });
  expect((await receive(notice({ ...completed, results: ['https://evil.example/b.mp4'] }))).status).toBe(204);
  expect((await wait).results).toEqual(completed.results);
  expect(requests).toHaveLength(3);
});

test('a callback without the token hastens nothing', async () => {
  const notify = vi.fn(() => true);
  const client = { tasks: { get: vi.fn(), notify } };
  const receive = createCallbackReceiver({ client, onTask: () => {}, token: 'right' });
  expect((await receive(notice())).status).toBe(401);
  expect(notify).not.toHaveBeenCalled();
});
