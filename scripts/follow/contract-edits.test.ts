import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Client from '../../packages/client/src/index.ts';
import type * as Preflight from '../../packages/client/src/preflight/index.ts';
import type * as Kit from '../../packages/contract-tests/src/index.ts';
import type * as Mock from '../../packages/mock-server/src/index.ts';
import { copyWorkspace, type Editable } from './copied-workspace.ts';

/** Each change is made in the YAML, and nowhere else. */
const edits: Record<string, (contract: Editable) => void> = {
  'a field with a bound': ({ components: { schemas } }) => {
    schemas.VideoRetalkRequest.properties.lip_strength = {
      type: 'integer',
      description: 'How far the lips move.',
      minimum: 1,
      maximum: 9,
      default: 5,
    };
  },
  'a value of an enum': ({ components: { schemas } }) => {
    schemas.VideoRetalkRequest.properties.model.enum.push('videoretalk-2');
  },
  'the code of an error': ({ components: { schemas }, paths }) => {
    schemas.KnownTaskErrorCode.enum.push('lips_sealed');
    const { content } = paths['/v1/videos/generations'].post.responses['403'];
    const { example, ...body } = content['application/json'];
    const region = { code: 'region_not_served', message: 'Not in this region', type: 'region_error' };
    const examples = { model_access_denied: { value: example }, region: { value: { error: region } } };
    content['application/json'] = { ...body, examples };
  },
  'a status with its band': ({ components: { schemas } }) => {
    const { enum: states, 'x-task-lifecycle': lifecycle } = schemas.TaskStatus;
    states.push('finalizing');
    schemas.VideoRetalkResponse.properties.status.enum.push('finalizing');
    lifecycle.transitions.processing = ['finalizing', 'failed', 'cancelled'];
    lifecycle.transitions.finalizing = ['completed', 'failed', 'cancelled'];
    schemas.FinalizingTask = structuredClone(schemas.ProcessingTask);
    schemas.FinalizingTask.allOf[1].properties.status.const = 'finalizing';
    schemas.FinalizingTask.allOf[1].properties.progress = { type: 'integer', minimum: 80, maximum: 95 };
    schemas.Task.oneOf.push({ $ref: '#/components/schemas/FinalizingTask' });
  },
  'the spacing of retries': ({ paths }) => {
    const { post } =
      paths['/v1/videos/generations'].post.callbacks.taskFinished['{$request.body#/callback_url}'];
    post['x-callback-delivery'].retry_delays_seconds = [60, 600];
  },
};

/** Compiled with the packages of the copy, and not with those of this workspace, where it would not compile. */
const probe = `import type { GenerateRequest, KnownTaskErrorCode, Task } from './index.ts';
const sources = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };
export const request: GenerateRequest = { ...sources, lip_strength: 3, model: 'videoretalk-2' };
// @ts-expect-error The field is a number.
export const wrong: GenerateRequest = { ...sources, lip_strength: 'far' };
export const code: KnownTaskErrorCode = 'lips_sealed';
export const status: Task['status'] = 'finalizing';
`;

// Generation and compilation are run as processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const copy = copyWorkspace();
let client: typeof Client;
let preflight: typeof Preflight;
let mockServer: typeof Mock;
let kit: typeof Kit;
let compiled: Awaited<ReturnType<typeof copy.typecheck>>;

beforeAll(async () => {
  for (const edit of Object.values(edits)) copy.edit('openapi/videoretalk.yaml', edit);
  copy.write('packages/client/src/probe.ts', probe);
  const generated = await copy.generate();
  if (generated.status !== 0) throw new Error(generated.output);
  const compiling = copy.typecheck();
  client = await copy.load('packages/client/src/index.ts');
  preflight = await copy.load('packages/client/src/preflight/index.ts');
  mockServer = await copy.load('packages/mock-server/src/index.ts');
  kit = await copy.load('packages/contract-tests/src/index.ts');
  compiled = await compiling;
}, 120_000);
afterAll(copy.remove);

const sources = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };

/** A mock of the changed contract, and a client of it. */
function changed(options: Mock.MockServerOptions = {}) {
  const mock = mockServer.createMockServer({ clock: 'automatic', seed: 'edits', ...options });
  const fetch = (request: Request) => mock.fetch(request);
  const make = (more: object = {}) =>
    client.createClient({ apiKey: 'key', baseUrl: 'http://mock.test', fetch, pollInterval: 1, ...more });
  return { mock, make, control: mock.control({ apiKey: 'key' }) };
}

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What the kit of the changed contract finds of a server, as rules. */
async function foundOf(mock: Mock.MockServer, about: RegExp): Promise<string[]> {
  const report = await kit.checkServer({
    baseUrl: 'http://mock.test',
    fetch: (input, init) => mock.fetch(new Request(input, init)),
    pollIntervalMs: 1,
    seed: 7,
  });
  return report.findings.filter((one) => about.test(`${one.changed} ${one.came}`)).map(({ rule }) => rule);
}

test('the changed packages compile, and so do programs that use what is new', () => {
  expect(compiled).toEqual({ status: 0, output: '' });
});

test('a field with a bound is known to types, preflight, mock, command and kit', async () => {
  const { mock, make } = changed();
  const above = { ...sources, lip_strength: 10 } as Client.GenerateRequest;
  const message = 'lip_strength must be an integer from 1 to 9, got 10';
  expect(await refusal(make().videos.generate(above))).toMatchObject({ status: 400, param: 'lip_strength' });
  expect(preflight.checkRequest(above)).toMatchObject([{ message }]);
  expect(
    (await make().videos.generate({ ...sources, lip_strength: 9 } as Client.GenerateRequest)).id,
  ).toBeDefined();
  const { requestFlags } = await copy.load<{ requestFlags: Record<string, { help: string }> }>(
    'packages/client/src/cli/request-flags.ts',
  );
  expect(requestFlags['lip-strength']?.help).toContain('1 to 9, 5 by default');
  expect(await foundOf(mock, /lip_strength/)).toEqual([]);
  const { createMockServer } = await import('../../packages/mock-server/src/index.ts');
  expect(await foundOf(createMockServer({ clock: 'automatic' }), /lip_strength/)).toContain(
    'refusal/accepted',
  );
});

test('a value of an enum is known to types, preflight, mock and client', async () => {
  const { make } = changed();
  const request = { ...sources, model: 'videoretalk-2' } as unknown as Client.GenerateRequest;
  expect(preflight.checkRequest(request)).toEqual([]);
  const task = await make().videos.generate(request);
  expect(task.model).toBe('videoretalk-2');
  expect(await make().tasks.get(task.id)).toMatchObject({ model: 'videoretalk-2' });
  const other = { ...sources, model: 'videoretalk-3' } as unknown as Client.GenerateRequest;
  expect(await refusal(make().videos.generate(other))).toMatchObject({
    status: 400,
    message: expect.stringContaining('model must be "videoretalk" or "videoretalk-2", got "videoretalk-3"'),
  });
});

test('the code of an error is known to types, mock, client and kit', async () => {
  const { mock, make, control } = changed();
  const send = (scenario: string) => (request: Request) => {
    request.headers.set('x-mock-scenario', scenario);
    return mock.fetch(request);
  };
  const task = await make({ fetch: send('fail-lips-sealed') }).videos.generate(sources);
  expect(await refusal(make().tasks.wait(task))).toMatchObject({
    name: 'TaskFailedError',
    code: 'lips_sealed',
  });
  await control.faults.add({
    kind: 'error',
    operation: 'createVideoRetalkGeneration',
    status: 403,
    code: 'region_not_served',
    times: 1,
  } as never);
  expect(await refusal(make().videos.generate(sources))).toMatchObject({
    status: 403,
    code: 'region_not_served',
    message: expect.stringContaining('Not in this region'),
  });
  expect(mock.breaches).toEqual([]);
});

test('a status with its band is passed through in its turn, and the client waits on', async () => {
  const { mock, make, control } = changed({ clock: 'frozen' });
  const { id } = await make().videos.generate(sources);
  const seen = new Map<string, number[]>();
  for (;;) {
    const { status, progress } = await make().tasks.get(id);
    seen.set(status, [...(seen.get(status) ?? []), progress]);
    if (status === 'completed') break;
    await control.clock.advance({ seconds: 1 });
  }
  expect([...seen.keys()]).toEqual(['pending', 'processing', 'finalizing', 'completed']);
  const band = seen.get('finalizing') ?? [];
  expect(Math.min(...band)).toBeGreaterThanOrEqual(80);
  expect(Math.max(...band)).toBeLessThanOrEqual(95);
  expect(new Set(band).size).toBeGreaterThan(1);

  const changes: string[] = [];
  const quick = changed();
  const task = await quick.make().videos.generate(sources);
  await quick.make().tasks.wait(task, { onProgress: ({ status }) => void changes.push(status) });
  expect(changes).toContain('finalizing');
  const { task_statuses } = await control.contract();
  expect(task_statuses.find(({ name }) => name === 'finalizing')).toMatchObject({
    part: 'working',
    work_until: 1,
  });
  expect(await foundOf(quick.mock, /finalizing/)).toEqual([]);
  expect([...mock.breaches, ...quick.mock.breaches]).toEqual([]);
});

test('the spacing of retries is kept by the mock, and asked for by the kit', async () => {
  const { control, make } = changed({
    clock: 'frozen',
    sendCallback: async () => ({ error: 'nobody is there' }),
  });
  await make().videos.generate({ ...sources, callback_url: 'https://hooks.example.org/done' });
  await control.clock.advance({ hours: 1 });
  const [delivery] = (await control.deliveries.list()).deliveries;
  const times = (delivery?.attempts ?? []).map((one) => [
    Date.parse(one.started_at),
    Date.parse(one.ended_at),
  ]);
  const waits = times.slice(1).map(([began = 0], index) => began - (times[index]?.[1] ?? 0));
  expect(waits).toEqual([60_000, 600_000]);
  const { promises } = await copy.load<{ promises: readonly string[] }>(
    'packages/contract-tests/src/kit/coverage/universe.ts',
  );
  expect(promises.filter((promise) => promise.includes('retry'))).toHaveLength(2);
});
