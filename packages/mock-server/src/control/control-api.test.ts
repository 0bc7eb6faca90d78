import { describe, expect, test } from 'vitest';
import { builtInContract } from '../contract/contract.ts';
import { contractInfo, taskErrorCodes } from '../generated/constants.ts';
import { controlOperations, controlResponses } from '../generated/control-constants.ts';
import { validateErrorResponse, validateTask } from '../generated/validators.js';
import { createMockControl, MockControlError } from '../index.ts';
import { callback_url, HOUR, minimal, origin, received, testMock } from '../test-mock.ts';

const control = (path: string) => `/_mock${path}`;

test('health and version need no world', async () => {
  const { mock } = testMock();
  const about = mock.control();
  expect(await about.health()).toEqual({ status: 'ok' });
  expect(await about.version()).toMatchObject({ name: '@videoretalk/mock-server', contract: contractInfo });
  expect(contractInfo.digest).toMatch(/^sha256-[0-9a-f]{64}$/);
});

test('what the contract in force says can be read', async () => {
  const { contract } = testMock().mock.control();
  const { models, operations, request_examples, task_statuses, task_error_codes } = await contract();
  expect(models[0]).toEqual({
    model: 'videoretalk',
    operation: 'createVideoRetalkGeneration',
    path: '/v1/videos/generations',
  });
  expect(operations).toContainEqual({ id: 'getTaskDetail', method: 'GET', path: '/v1/tasks/{task_id}' });
  const first = request_examples.filter(({ operation }) => operation === models[0]?.operation);
  expect(first.map(({ request }) => request)).toEqual(Object.values(builtInContract.requestExamples));
  expect(task_statuses.filter(({ final }) => !final).map(({ name }) => name)).toEqual([
    'pending',
    'processing',
  ]);
  expect(task_error_codes).toEqual(taskErrorCodes);
});

test('the latest exchanges are listed, of one task or of all', async () => {
  const { control, create, read } = testMock();
  const { json } = await create();
  await create();
  await read(json.id);
  const told = async (query: object) =>
    (await control.exchanges(query)).map(
      ({ exchange }) => `${exchange.method} ${exchange.task_id === json.id}`,
    );
  expect(await told({})).toEqual(['GET true', 'POST false', 'POST true']);
  expect(await told({ task_id: json.id })).toEqual(['GET true', 'POST true']);
  expect(await told({ limit: 1 })).toEqual(['GET true']);
});

test('the only world is meant where none is named, and one of several must be named', async () => {
  const { mock, create } = testMock();
  await expect(mock.control().tasks.list()).rejects.toMatchObject({ code: 'world_required', status: 400 });
  await create();
  expect((await mock.control().tasks.list()).tasks).toHaveLength(1);
  await create({}, { authorization: 'Bearer other' });
  await expect(mock.control().tasks.list()).rejects.toThrow(/There are 2, such as key-/);
});

test('tasks are listed newest first, page by page, and each once', async () => {
  const { control, create } = testMock();
  const ids: string[] = [];
  for (let index = 0; index < 25; index++) ids.unshift((await create()).json.id);
  const found: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page++) {
    const { tasks, next } = await control.tasks.list({ limit: 10, ...(after ? { after } : {}) });
    found.push(...tasks.map(({ id }) => id));
    after = next ?? undefined;
  }
  expect(after).toBeUndefined();
  expect(found).toEqual(ids);
});

test('tasks are found by status, and by a part of what they are made of', async () => {
  const { control, create, advance } = testMock();
  await create({ video_url: 'https://example.com/interview.mp4' });
  await advance(HOUR);
  const second = await create({ video_url: 'https://example.com/scenario/slow.mp4' });
  const ids = async (query: object) => (await control.tasks.list(query)).tasks.map(({ id }) => id);
  expect(await ids({ status: 'pending' })).toEqual([second.json.id]);
  expect(await ids({ search: 'INTERVIEW' })).toHaveLength(1);
  expect(await ids({ search: 'slow' })).toEqual([second.json.id]);
  expect(await ids({ search: 'nowhere' })).toEqual([]);
});

test.each([
  ['limit=0', 'limit must be an integer from 1 to 1000, got "0"'],
  ['limit=ten', 'limit must be an integer from 1 to 1000, got "ten"'],
  ['after=x', 'after must be the `next` of an earlier list'],
])('a list with %s is refused', async (query, message) => {
  const { call } = testMock();
  const told = await call(control(`/tasks?${query}`));
  expect(told.status).toBe(400);
  expect(told.json.error).toMatchObject({
    code: 'invalid_parameters',
    message: expect.stringContaining(message),
  });
});

test('a task is shown with its plan and with what the look-up answers', async () => {
  const { control, create, read } = testMock();
  const { json } = await create({ callback_url });
  expect(await control.tasks.read(json.id)).toMatchObject({
    id: json.id,
    status: 'pending',
    scenario: null,
    request: { ...minimal, callback_url },
    created_at: '2026-01-01T00:00:00.000Z',
    credits_reserved: json.usage.credits_reserved,
    estimated_ms: json.task_info.estimated_time * 1000,
    answer: (await read(json.id)).json,
  });
});

describe('a task is ended by hand', () => {
  test.each([
    ['pending', 0],
    ['processing', 10_000],
  ])('and completed while it is %s', async (status, after) => {
    const { control, create, read, advance, mock, sent } = testMock();
    const { json } = await create({ callback_url });
    await advance(after);
    expect((await read(json.id)).json.status).toBe(status);
    expect(await control.tasks.finish(json.id)).toMatchObject({ status: 'completed', progress: 100 });
    const { json: task } = await read(json.id);
    expect(validateTask(task)).toBe(true);
    expect((await mock.fetch(task.results[0])).status).toBe(200);
    await advance(1000);
    expect(sent.map(({ body }) => JSON.parse(body).status)).toEqual(['completed']);
    await advance(24 * HOUR);
    expect((await mock.fetch(task.results[0])).status).toBe(403);
    expect(sent).toHaveLength(1);
  });

  test.each(taskErrorCodes)('and failed with %s', async (code) => {
    const { control, create, read } = testMock();
    const { json } = await create();
    await control.tasks.fail(json.id, { code });
    const scenario = builtInContract.scenarios[`fail-${code.replaceAll('_', '-')}`];
    const message = scenario && 'failsWith' in scenario ? scenario.failsWith.message : '';
    expect((await read(json.id)).json).toMatchObject({ status: 'failed', error: { code, message } });
  });

  test('and failed with a message of one’s own, or with the default code', async () => {
    const { control, create, read } = testMock();
    const [first, second] = [(await create()).json.id, (await create()).json.id];
    await control.tasks.fail(first, { code: 'service_error', message: 'two\nlines' });
    await control.tasks.fail(second);
    expect((await read(first)).json.error).toEqual({
      code: 'service_error',
      message: 'two\nlines',
      type: 'task_error',
    });
    expect((await read(second)).json.error.code).toBe('unknown_error');
  });

  test.each([
    [{}, { status: 'cancelled' }],
    [{ shape: 'status' }, { status: 'cancelled' }],
    [{ shape: 'failed' }, { status: 'failed', error: { code: 'request_cancelled' } }],
  ] as const)('and cancelled by %j', async (body, shown) => {
    const { control, create, read } = testMock();
    const { json } = await create();
    await control.tasks.cancel(json.id, body);
    expect((await read(json.id)).json).toMatchObject(shown);
  });

  test('also one that would never have ended', async () => {
    const { control, create, read } = testMock();
    for (const scenario of ['stuck-pending', 'unknown-status', 'lookup-quota-exceeded']) {
      const { json } = await create({}, { 'x-mock-scenario': scenario });
      await control.tasks.finish(json.id);
      expect((await read(json.id)).json.status).toBe('completed');
    }
  });

  test('and nothing more is told of what would have come', async () => {
    const { control, create, advance } = testMock();
    const { json } = await create();
    await control.tasks.finish(json.id);
    const { last_event_id } = await control.tasks.list();
    await advance(HOUR);
    const events = control.events({ lastEventId: last_event_id });
    expect((await events.next()).value.type).toBe('clock');
    await events.return(undefined);
  });

  test('and then stays as it is', async () => {
    const { control, create, advance, read } = testMock();
    const { json } = await create();
    await control.tasks.fail(json.id);
    const before = (await read(json.id)).text;
    for (const end of [control.tasks.finish, control.tasks.fail, control.tasks.cancel])
      await expect(end(json.id)).rejects.toMatchObject({
        status: 409,
        code: 'task_is_final',
        message: expect.stringContaining('failed'),
      });
    await advance(HOUR);
    expect((await read(json.id)).text).toBe(before);
  });

  test('only where there is one, and with a known code', async () => {
    const { control, create } = testMock();
    const { json } = await create();
    await expect(control.tasks.finish('task-unified-1-aaaaaaaa')).rejects.toMatchObject({
      code: 'task_not_found',
    });
    await expect(control.tasks.fail(json.id, { code: 'bad_luck' })).rejects.toMatchObject({
      code: 'invalid_parameters',
      param: 'code',
      message: expect.stringContaining('service_error'),
    });
  });
});

test('the scenarios are told, with those that break the contract', async () => {
  const { mock } = testMock();
  const scenarios = await mock.control().scenarios();
  expect(scenarios).toHaveLength(Object.keys(builtInContract.scenarios).length);
  expect(scenarios.find(({ name }) => name === 'gateway-502')?.breaks_contract).toBe(true);
  expect(scenarios.find(({ name }) => name === 'slow')).toMatchObject({ breaks_contract: false });
});

test.each([
  ['no JSON', '{', 400, 'invalid_json', undefined],
  ['a list', '[]', 400, 'invalid_json', undefined],
  ['nothing', '', 400, 'invalid_json', undefined],
  ['no kind', '{}', 400, 'missing_required_params', 'kind'],
  ['an unknown kind', '{"kind":"flood"}', 400, 'invalid_parameters', 'kind'],
  ['a missing field', '{"kind":"late"}', 400, 'missing_required_params', 'ms'],
  ['a field of another kind', '{"kind":"drop","ms":5}', 400, 'invalid_parameters', 'ms'],
  ['a value out of range', '{"kind":"cut","share":2}', 400, 'invalid_parameters', 'share'],
  ['an unknown operation', '{"kind":"reset","operation":"x"}', 400, 'invalid_parameters', 'operation'],
  ['an undocumented status', '{"kind":"error","status":418}', 400, 'invalid_parameters', 'status'],
  ['a foreign code', '{"kind":"error","status":500,"code":"x"}', 400, 'invalid_parameters', 'code'],
  [
    'limits that are the wrong way round',
    '{"kind":"latency","distribution":"uniform","min_ms":5,"max_ms":1}',
    400,
    'invalid_parameters',
    'max_ms',
  ],
])('a fault of %s is refused with the field at fault', async (_name, body, status, code, param) => {
  const { call, control: world } = testMock();
  const told = await call(control('/faults'), { method: 'POST', body });
  expect(told.status).toBe(status);
  expect(told.json.error).toMatchObject({ code, ...(param === undefined ? {} : { param }) });
  expect(validateErrorResponse(told.json)).toBe(true);
  expect(await world.faults.list()).toEqual([]);
});

test('a list with one bad fault changes nothing', async () => {
  const { control } = testMock();
  await control.faults.add({ kind: 'drop' });
  const bad = [{ kind: 'endless' }, { kind: 'error', status: 999 }] as never;
  await expect(control.faults.replace(bad)).rejects.toBeInstanceOf(MockControlError);
  expect((await control.faults.list()).map(({ kind }) => kind)).toEqual(['drop']);
});

test('another content type, and a body that is too large, are refused', async () => {
  const { call } = testMock();
  const headers = { 'content-type': 'text/plain' };
  expect((await call(control('/rules'), { method: 'POST', body: '{}', headers })).status).toBe(415);
  const body = JSON.stringify({ scenario: 'x'.repeat(2_000_000) });
  expect((await call(control('/rules'), { method: 'POST', body })).status).toBe(413);
});

test.each(Object.entries(controlOperations))('%s names the methods of its path', async (_id, { path }) => {
  const { call } = testMock();
  const told = await call(path.replace(/\{\w+\}/, 'x'), { method: 'PATCH' });
  expect(told.status).toBe(405);
  const allowed = Object.values(controlOperations).filter((other) => other.path === path);
  for (const { method } of allowed) expect(told.headers.get('allow')).toContain(method);
});

test('a path that there is not is refused in the envelope', async () => {
  const { call } = testMock();
  const told = await call(control('/nothing'));
  expect(told.status).toBe(404);
  expect(validateErrorResponse(told.json)).toBe(true);
});

describe('access', () => {
  const withToken = testMock({ controlToken: 'a-token-that-is-hard-to-guess' });

  const open: Record<string, number> = { getHealth: 200, getReadiness: 200, getMetrics: 404 };

  test.each(Object.entries(controlOperations))(
    '%s wants the token, unless it tells numbers alone',
    async (operation, { method, path }) => {
      const told = await withToken.call(path.replace(/\{\w+\}/, 'x'), { method });
      expect(told.status).toBe(open[operation] ?? 401);
      expect(Object.keys(controlResponses[operation as 'readTask'])).toContain(String(told.status));
    },
  );

  test('with the token all is open, and with another one nothing is', async () => {
    const { mock } = withToken;
    const control = (token: string) =>
      createMockControl({ baseUrl: origin, fetch: mock.fetch, token, apiKey: 'key' });
    expect((await control('a-token-that-is-hard-to-guess').tasks.list()).tasks).toEqual([]);
    await expect(control('a-token-that-is-hard-to-gues').tasks.list()).rejects.toMatchObject({ status: 401 });
    expect((await mock.control({ apiKey: 'key' }).tasks.list()).tasks).toEqual([]);
  });

  test('an empty token is no token', () => {
    expect(() => testMock({ controlToken: ' ' })).toThrow('controlToken must not be empty');
  });
});

describe('the event stream', () => {
  const following = async (world: ReturnType<typeof testMock>, lastEventId?: string) => {
    const giveUp = new AbortController();
    const events = world.control.events({
      signal: giveUp.signal,
      ...(lastEventId === undefined ? {} : { lastEventId }),
    });
    const take = async (count: number) => {
      const taken = [];
      while (taken.length < count) taken.push((await events.next()).value);
      return taken;
    };
    return { take, end: () => giveUp.abort() };
  };

  test('tells every change of a task, its callback and the exchanges, in their order', async () => {
    const world = testMock();
    const { last_event_id } = await world.control.tasks.list();
    const { json } = await world.create({ callback_url });
    await world.advance(HOUR);
    const { take, end } = await following(world, last_event_id);
    const events = await take(7);
    end();
    expect(events.map(({ type }) => type)).toEqual([
      'task',
      'exchange',
      'task',
      'task',
      'task',
      'delivery',
      'clock',
    ]);
    const tasks = events.filter(({ type }) => type === 'task');
    expect(tasks.map(({ task }) => [task.status, task.progress])).toEqual([
      ['pending', 0],
      ['processing', 10],
      ['processing', 45],
      ['completed', 100],
    ]);
    expect(events[1].exchange).toMatchObject({ method: 'POST', status: 200, task_id: json.id });
    expect(events[5].delivery).toMatchObject({ state: 'delivered', task_id: json.id });
  });

  test('tells what happens as it happens', async () => {
    const world = testMock();
    const { take, end } = await following(world);
    const coming = take(2);
    // The stream begins now: what comes after its first bytes is told.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await world.control.rules.add({ scenario: 'slow' });
    await world.control.faults.add({ kind: 'drop' });
    expect(await coming).toMatchObject([
      { type: 'rules', rules: [{ scenario: 'slow' }] },
      { type: 'faults', faults: [{ kind: 'drop' }] },
    ]);
    end();
  });

  test('is taken up where it was left', async () => {
    const world = testMock();
    const { last_event_id } = await world.control.tasks.list();
    await world.create();
    await world.advance(HOUR);
    const all = await (await following(world, last_event_id)).take(6);
    const rest = await (await following(world, all[2].id)).take(3);
    expect(rest).toEqual(all.slice(3));
  });

  test('says that its place is gone, and goes on from now', async () => {
    const world = testMock();
    // As many events as the place tells of, but in another life of the mock.
    for (let event = 0; event < 3; event++) await world.control.clock.advance({ ms: 1 });
    const { take, end } = await following(world, '00000000-1');
    const [resync] = await take(1);
    expect(resync.type).toBe('resync');
    const coming = take(1);
    await world.control.clock.set({ mode: 'automatic' });
    expect(await coming).toMatchObject([{ type: 'clock', clock: { mode: 'automatic' } }]);
    end();
  });

  test('goes on over a reset of its world', async () => {
    const world = testMock();
    const { last_event_id } = await world.control.tasks.list();
    const { take, end } = await following(world, last_event_id);
    await world.control.reset();
    await world.create();
    const events = await take(2);
    expect(events.map(({ type }) => type)).toEqual(['reset', 'task']);
    end();
  });

  test('is chosen by the query where headers cannot be set', async () => {
    const world = testMock();
    const named = world.mock.control({ world: 'page' });
    const { last_event_id } = await named.tasks.list();
    await named.clock.advance({ ms: 5 });
    const response = await world.mock.fetch(
      `${origin}/_mock/events?world=page&last_event_id=${last_event_id}`,
    );
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n\nevent: clock')) text += (await reader?.read())?.value ?? '';
    expect(text).toMatch(/^: connected\n\nevent: clock\ndata: \{.*\}\nid: [0-9a-f]{8}-1\n\n/);
    await reader?.cancel();
  });

  test('ends with the mock', async () => {
    const world = testMock();
    const { last_event_id } = await world.control.tasks.list();
    await world.advance(HOUR);
    const { take } = await following(world, last_event_id);
    // A stream that is still to be opened would be refused.
    expect(await take(1)).toMatchObject([{ type: 'clock' }]);
    const end = take(1);
    await world.mock.close();
    expect(await end).toEqual([undefined]);
  });
});

test('deliveries are listed page by page, and by state and task', async () => {
  const { create, advance, control } = testMock({}, [received()]);
  const ids: string[] = [];
  for (let index = 0; index < 5; index++) ids.unshift((await create({ callback_url })).json.id);
  await create();
  await advance(HOUR);
  const first = await control.deliveries.list({ limit: 3 });
  const second = await control.deliveries.list({ limit: 3, after: first.next ?? '' });
  expect([...first.deliveries, ...second.deliveries].map(({ task_id }) => task_id)).toEqual(ids);
  expect(second.next).toBeNull();
  const [id = ''] = ids;
  expect((await control.deliveries.list({ task_id: id })).deliveries).toHaveLength(1);
  await expect(control.deliveries.read('delivery-of-nothing')).rejects.toMatchObject({
    code: 'delivery_not_found',
  });
});

test.each([
  [
    '/tasks?statu=pending',
    'statu is no parameter of listTasks, which takes only status, search, limit, after',
  ],
  ['/tasks?limit=1&limit=2', 'limit must be given once, and is given 2 times'],
  ['/deliveries?after=abc', 'after must be the `next` of an earlier list, got "abc"'],
])('%s is refused: %s', async (path, message) => {
  const { call } = testMock();
  expect(await call(control(path))).toMatchObject({ status: 400, json: { error: { message } } });
});

test('a search looks into what a request holds, whatever that is', async () => {
  const { create, control: world } = testMock();
  await create({ x: { toString: 1, valueOf: 'needle' } });
  expect((await world.tasks.list({ search: 'needle' })).tasks).toHaveLength(1);
});

test('a HEAD of the event stream ends', async () => {
  const { call } = testMock();
  const told = await call(control('/events'), { method: 'HEAD', headers: { 'x-mock-world': 'page' } });
  expect(told).toMatchObject({ status: 200, text: '' });
});

test.each(['{}', '[]', '{"by_ms":1,"to_next_event":true}'])(
  'a clock that is moved by %s is refused, and no field is named that is not at fault',
  async (body) => {
    const { call } = testMock();
    const told = await call(control('/clock/advance'), { method: 'POST', body });
    expect(told.status).toBe(400);
    expect(told.json.error).not.toHaveProperty('param');
  },
);
