import { expect, test } from 'vitest';
import { resultLink, simulation, taskLifecycle } from '../generated/constants.ts';
import { validateErrorResponse, validateTask, validateVideoRetalkResponse } from '../generated/validators.js';
import { createMockServer } from '../index.ts';
import { callback_url, HOUR, minimal, origin, testMock } from '../test-mock.ts';

test('a creation answers with a pending task of the contract', async () => {
  const { create } = testMock();
  const { json: task } = await create();
  expect(validateVideoRetalkResponse(task)).toBe(true);
  expect(task).toMatchObject({ status: 'pending', progress: 0 });
  expect(task.id).toMatch(/^task-unified-\d+-[a-z0-9]{8}$/);
});

test('a task goes through its states in order, within their bands of progress, and never back', async () => {
  const { advance, create, read } = testMock();
  const { id } = (await create()).json;
  const seen: string[] = [];
  let before = 0;
  for (let second = 0; second < 200; second++) {
    const { json: task } = await read(id);
    expect(validateTask(task)).toBe(true);
    const band = taskLifecycle.states[task.status as 'pending'].progress;
    expect(task.progress).toBeGreaterThanOrEqual(Math.max(band.minimum, before));
    expect(task.progress).toBeLessThanOrEqual(band.maximum);
    before = task.progress;
    if (seen.at(-1) !== task.status) seen.push(task.status);
    await advance(1000);
  }
  expect(seen).toEqual(['pending', 'processing', 'completed']);
});

test('ids are unique, also within one second', async () => {
  const { create } = testMock();
  const ids = await Promise.all(Array.from({ length: 500 }, async () => (await create()).json.id));
  expect(new Set(ids).size).toBe(500);
});

test('a body may begin with a byte order mark, and have lines', async () => {
  const { control, create, read } = testMock();
  const request = { ...minimal, callback_url };
  const { id } = (await create(`\uFEFF\r\n${JSON.stringify(request, null, 2)}\n\n`)).json;
  expect((await read(id)).json).toMatchObject({ id, model: request.model, status: 'pending' });
  expect(await control.tasks.read(id)).toMatchObject({ request });
});

test('an extended video is never shorter than the same one cut', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const [cut, extended] = await Promise.all(
      [false, true].map(async (video_extension) => {
        const { json } = await testMock({ seed: `${seed}` }).create({ video_extension });
        return json.task_info.estimated_time as number;
      }),
    );
    expect(extended).toBeGreaterThanOrEqual(cut ?? 0);
  }
});

test('a task of another key is unknown', async () => {
  const { call, create } = testMock();
  const { id } = (await create()).json;
  const told = await call(`/v1/tasks/${id}`, { headers: { authorization: 'Bearer other' } });
  expect(told.status).toBe(404);
});

test('a result link serves the video, in parts too, and dies after its life', async () => {
  const { advance, mock, create, read } = testMock();
  const { id } = (await create()).json;
  await advance(HOUR);
  const link = (await read(id)).json.results[0] as string;
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

  await advance(resultLink.lifetimeMs);
  const dead = await get();
  expect(dead.status).toBe(403);
  expect(await dead.text()).toContain('Request has expired');
});

test('there is no result before the task is completed', async () => {
  const { mock, create, control } = testMock();
  const { id } = (await create()).json;
  const [world] = await control.worlds();
  expect((await mock.fetch(`${origin}/results/${world?.id}/${id}.mp4`)).status).toBe(404);
});

test('a whole life of 24 hours, with a callback that always fails, takes milliseconds', async () => {
  const { create, advance, control } = testMock({}, [{ error: 'refused' }]);
  await create({ callback_url: 'https://hooks.example.org/' });
  const began = performance.now();
  const { events } = await advance(24 * HOUR);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(events).toBeGreaterThanOrEqual(6);
  expect((await control.deliveries.list()).deliveries[0]?.attempts).toHaveLength(4);
});

test('headers that are too large are refused in the envelope', async () => {
  const { create } = testMock();
  const told = await create({}, { 'x-padding': 'x'.repeat(simulation.largestHeaderBytes) });
  expect(told.status).toBe(431);
  expect(validateErrorResponse(told.json)).toBe(true);
});

test('a world that is full of tasks says so, and creates none', async () => {
  const { create, control } = testMock({ mostTasks: 2 });
  await create();
  await create();
  expect(await create()).toMatchObject({
    status: 429,
    json: { error: { code: 'rate_limit_exceeded', message: expect.stringContaining('full of tasks') } },
  });
  await control.reset();
  expect((await create()).status).toBe(200);
});

test('a mock that is full of worlds says so', async () => {
  const { create } = testMock({ mostWorlds: 1 });
  expect((await create()).status).toBe(200);
  expect(await create({}, { authorization: 'Bearer another' })).toMatchObject({
    status: 429,
    json: { error: { message: expect.stringContaining('worlds') } },
  });
});

test('browsers of another origin may call', async () => {
  const { mock } = testMock();
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
  expect(() => createMockServer({ clock: 'slow' as 'real' })).toThrow(
    'clock must be one of real, frozen, automatic, got "slow"',
  );
  expect(() => createMockServer({ clock: 'frozen', speed: 2 })).toThrow('speed is for a real clock');
  expect(() => createMockServer({ start: 'yesterday' })).toThrow('start must be a time from 1970 to 9999');
  expect(() => createMockServer({ mostTasks: 0 })).toThrow('mostTasks must be a whole number');
  expect(() => createMockServer({ publicUrl: 'x' })).toThrow('publicUrl');
});
