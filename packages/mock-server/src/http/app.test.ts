import { expect, test } from 'vitest';
import { requestExamples, resultLink, taskLifecycle } from '../generated/constants.ts';
import { validateTask, validateVideoRetalkResponse } from '../generated/validators.js';
import { createManualClock, createMockServer, type MockServerOptions } from '../index.ts';

const minimal = requestExamples.minimal;
const HOUR = 3_600_000;

function mockWith(options: MockServerOptions = {}) {
  const clock = createManualClock();
  const mock = createMockServer({ clock, seed: 'test', ...options });
  const call = (path: string, init: RequestInit = {}) =>
    mock.fetch(`http://mock.test${path}`, {
      ...init,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json', ...init.headers },
    });
  const create = async (
    body: object = minimal,
  ): Promise<{ id: string; task_info: { estimated_time: number } }> => {
    const response = await call('/v1/videos/generations', { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    return (await response.json()) as never;
  };
  const read = async (id: string) =>
    (await (await call(`/v1/tasks/${id}`)).json()) as {
      status: string;
      progress: number;
      results?: string[];
    };
  return { clock, mock, call, create, read };
}

test('a creation answers with a pending task of the contract', async () => {
  const { create } = mockWith();
  const task = await create();
  expect(validateVideoRetalkResponse(task)).toBe(true);
  expect(task).toMatchObject({ status: 'pending', progress: 0 });
  expect(task.id).toMatch(/^task-unified-\d+-[a-z0-9]{8}$/);
});

test('a task goes through its states in order, within their bands of progress, and never back', async () => {
  const { clock, create, read } = mockWith();
  const { id } = await create();
  const seen: string[] = [];
  let before = 0;
  for (let second = 0; second < 200; second++) {
    const task = await read(id);
    expect(validateTask(task)).toBe(true);
    const band = taskLifecycle.states[task.status as 'pending'].progress;
    expect(task.progress).toBeGreaterThanOrEqual(Math.max(band.minimum, before));
    expect(task.progress).toBeLessThanOrEqual(band.maximum);
    before = task.progress;
    if (seen.at(-1) !== task.status) seen.push(task.status);
    await clock.advance(1000);
  }
  expect(seen).toEqual(['pending', 'processing', 'completed']);
});

test('ids are unique, also within one second', async () => {
  const { create } = mockWith();
  const ids = await Promise.all(Array.from({ length: 500 }, async () => (await create()).id));
  expect(new Set(ids).size).toBe(500);
});

test('the same seed and requests give the same tasks', async () => {
  const [a, b] = [mockWith(), mockWith()];
  expect(await a.create()).toEqual(await b.create());
  expect(await mockWith({ seed: 'other' }).create()).not.toEqual(await a.create());
});

test('an extended video is never shorter than the same one cut', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const [cut, extended] = await Promise.all(
      [false, true].map((video_extension) =>
        mockWith({ seed: `${seed}` }).create({ ...minimal, video_extension }),
      ),
    );
    expect(extended?.task_info.estimated_time).toBeGreaterThanOrEqual(cut?.task_info.estimated_time ?? 0);
  }
});

test('a task of another key is unknown', async () => {
  const { call, create } = mockWith();
  const { id } = await create();
  const response = await call(`/v1/tasks/${id}`, { headers: { authorization: 'Bearer other' } });
  expect(response.status).toBe(404);
});

test('a result link serves the video, in parts too, and dies after its life', async () => {
  const { clock, mock, create, read } = mockWith();
  const { id } = await create();
  await clock.advance(HOUR);
  const link = (await read(id)).results?.[0] ?? '';
  const get = (headers: Record<string, string> = {}, method = 'GET') => mock.fetch(link, { headers, method });

  const whole = await get();
  const size = Number(whole.headers.get('content-length'));
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-type')).toBe('video/mp4');
  expect((await whole.arrayBuffer()).byteLength).toBe(size);

  const part = await get({ range: 'bytes=4-7' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 4-7/${size}`);
  expect(await part.text()).toBe('ftyp');

  expect((await get({ range: 'bytes=-10' })).headers.get('content-range')).toBe(
    `bytes ${size - 10}-${size - 1}/${size}`,
  );
  expect((await get({ range: `bytes=${size}-` })).status).toBe(416);
  expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200);
  expect(await (await get({}, 'HEAD')).text()).toBe('');

  await clock.advance(resultLink.lifetimeMs);
  const dead = await get();
  expect(dead.status).toBe(403);
  expect(await dead.text()).toContain('Request has expired');
});

test('there is no result before the task is completed', async () => {
  const { mock, create } = mockWith();
  const { id } = await create();
  expect((await mock.fetch(`http://mock.test/results/${id}.mp4`)).status).toBe(404);
});

test('browsers of another origin may call', async () => {
  const { mock } = mockWith();
  const preflight = await mock.fetch('http://mock.test/v1/videos/generations', {
    method: 'OPTIONS',
    headers: {
      origin: 'http://localhost:5173',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
});

test('an option at fault is named', () => {
  expect(() => createMockServer({ speed: 0 })).toThrow('speed must be a number above 0');
  expect(() => createMockServer({ allowCallbackHosts: ['http://x'] })).toThrow(
    'allowCallbackHosts: "http://x"',
  );
  expect(() => createMockServer({ publicUrl: 'x' })).toThrow('publicUrl');
});
