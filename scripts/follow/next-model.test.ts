import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Client from '../../packages/client/src/index.ts';
import type * as Kit from '../../packages/contract-tests/src/index.ts';
import type * as Mock from '../../packages/mock-server/src/index.ts';
import { copyWorkspace, type Editable } from './copied-workspace.ts';

/** A model that shares its path with the first, and is told from it by `model` alone. */
function lipSyncLite(contract: Editable): Editable {
  const { paths, components } = contract;
  contract.info.title = 'Lip Sync Lite API';
  const operation = paths['/v1/videos/generations'].post;
  operation.operationId = 'createLipSyncLiteGeneration';
  const body = operation.requestBody.content['application/json'];
  body.schema.$ref = '#/components/schemas/LipSyncLiteRequest';
  const request = { model: 'lip-sync-lite', face_url: 'https://example.com/face.jpg', text: 'Hello' };
  body.examples = { text: { summary: 'A spoken text', value: request } };
  const { model, callback_url } = components.schemas.VideoRetalkRequest.properties;
  components.schemas.LipSyncLiteRequest = {
    type: 'object',
    required: ['model', 'face_url', 'text'],
    properties: {
      model: { ...model, enum: ['lip-sync-lite'], default: 'lip-sync-lite', example: 'lip-sync-lite' },
      face_url: { type: 'string', format: 'uri', description: 'A picture.' },
      text: { type: 'string', maxLength: 20, description: 'What is said.' },
      callback_url,
    },
  };
  delete components.schemas.VideoRetalkRequest;
  const { output_length: _, credits_per_second: __, ...simulation } = contract['x-simulation'];
  delete simulation.processing_seconds_per_output_second;
  contract['x-simulation'] = {
    ...simulation,
    credits_per_call: 7,
    processing_seconds: { minimum: 10, maximum: 20 },
    hints: { scenario_field: 'face_url' },
    creation: {
      usage: { billing_rule: 'per_second', credits_reserved: '$credits' },
      task_info: { estimated_time: '$estimated_seconds' },
    },
  };
  contract['x-scenarios'] = contract['x-scenarios'].filter(
    (one: Editable) => !one.matches_face && !one.refused_with,
  );
  return contract;
}

const probe = `import type { LipSyncLiteRequest } from './generated/siblings.ts';
import { createLipSyncLiteClient } from './generated/siblings.ts';
export const request: LipSyncLiteRequest = { face_url: 'https://example.com/face.jpg', text: 'Hello' };
// @ts-expect-error The text is missing.
export const wrong: LipSyncLiteRequest = { face_url: 'https://example.com/face.jpg' };
export const created = createLipSyncLiteClient({ apiKey: 'key' }).videos.generate(request);
`;

interface Siblings {
  createLipSyncLiteClient: (
    options: Client.ClientOptions,
  ) => Client.ModelClient<'videos', object, Client.CreatedTask>;
}

// Generation and compilation are run as processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const copy = copyWorkspace();
let client: typeof Client;
let siblings: Siblings;
let mockServer: typeof Mock;
let kit: typeof Kit;
let compiled: Awaited<ReturnType<typeof copy.typecheck>>;

beforeAll(async () => {
  copy.derive('openapi/videoretalk.yaml', 'openapi/lip-sync-lite.yaml', lipSyncLite);
  copy.write('packages/client/src/probe.ts', probe);
  const generated = await copy.generate();
  if (generated.status !== 0) throw new Error(generated.output);
  const compiling = copy.typecheck();
  client = await copy.load('packages/client/src/index.ts');
  siblings = await copy.load('packages/client/src/generated/siblings.ts');
  mockServer = await copy.load('packages/mock-server/src/index.ts');
  kit = await copy.load('packages/contract-tests/src/index.ts');
  compiled = await compiling;
}, 120_000);
afterAll(copy.remove);

function options(mock: Mock.MockServer): Client.ClientOptions {
  return {
    apiKey: 'key',
    baseUrl: 'http://mock.test',
    fetch: (request) => mock.fetch(request),
    pollInterval: 1,
  };
}

test('the packages compile with the model, and so do programs that use it', () => {
  expect(compiled).toEqual({ status: 0, output: '' });
});

test('two models share a path, and each request is held to the contract of its model', async () => {
  const mock = mockServer.createMockServer({ clock: 'automatic', seed: 'models' });
  const lite = siblings.createLipSyncLiteClient(options(mock));
  const face_url = 'https://example.com/face.jpg';
  const task = await lite.videos.generate({ face_url, text: 'Hello' });
  expect(task).toMatchObject({ model: 'lip-sync-lite', usage: { credits_reserved: 7 } });
  expect(await lite.tasks.wait(task)).toMatchObject({ status: 'completed', model: 'lip-sync-lite' });
  const refusals = [
    { face_url, text: 'This is far too long a text' },
    { face_url },
    { model: 'videoretalk', face_url, text: 'Hello' },
    { model: 'nobody', face_url, text: 'Hello' },
  ].map((request) => lite.videos.generate(request).catch((error: Error) => error.message));
  const [long, missing, other, unknown] = await Promise.all(refusals);
  expect(long).toContain('text must be at most 20 characters long');
  expect(missing).toContain('Missing required parameter: text');
  expect(other).toContain('Missing required parameter: video_url, audio_url');
  expect(unknown).toContain('model must be "videoretalk" or "lip-sync-lite", got "nobody"');

  const first = client.createClient(options(mock));
  const sources = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };
  expect(await first.videos.generate(sources)).toMatchObject({ model: 'videoretalk' });
  const stranger = { ...sources, model: 'nobody' } as never;
  await expect(first.videos.generate(stranger)).rejects.toMatchObject({
    status: 400,
    code: 'invalid_parameters',
    param: 'model',
    message: expect.stringContaining('model must be "videoretalk" or "lip-sync-lite", got "nobody"'),
  });
  expect(mock.breaches).toEqual([]);
});

test('a scenario of the model is chosen by its own field, and told by the control API', async () => {
  const mock = mockServer.createMockServer({ clock: 'automatic', seed: 'models' });
  const lite = siblings.createLipSyncLiteClient(options(mock));
  const face_url = 'https://example.com/scenario/fail-invalid-audio.jpg';
  const task = await lite.videos.generate({ face_url, text: 'Hello' });
  await expect(lite.tasks.wait(task)).rejects.toMatchObject({ code: 'invalid_audio' });
  const { models, request_examples } = await mock.control({ apiKey: 'key' }).contract();
  expect(models.map(({ model }) => model)).toEqual(['videoretalk', 'gpt-4o-image', 'lip-sync-lite']);
  expect(
    request_examples.filter(({ operation }) => operation === 'createLipSyncLiteGeneration'),
  ).toHaveLength(1);
  const documents = await Promise.all(
    [1, 2, 3].map(async (number) =>
      (await mock.fetch(`http://mock.test/docs/openapi${number === 1 ? '' : `-${number}`}.json`)).text(),
    ),
  );
  expect(documents.filter((text) => text.includes('createLipSyncLiteGeneration'))).toHaveLength(1);
});

test('the kit checks the model by its own contract, and finds where that is not kept', async () => {
  const mock = mockServer.createMockServer({ clock: 'automatic', seed: 'models' });
  const checked = async (change: (text: string) => string): Promise<Kit.Report> =>
    kit.checkServer({
      baseUrl: 'http://mock.test',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method !== 'POST') return mock.fetch(request);
        const { method, headers, url } = request;
        return mock.fetch(new Request(url, { method, headers, body: change(await request.text()) }));
      },
      models: ['lip-sync-lite'],
      pollIntervalMs: 1,
      mostCreations: 200,
      seed: 7,
    });
  const kept = await checked((text) => text);
  expect(kept.findings).toEqual([]);
  const ids = kept.checks.map(({ id }) => id);
  expect(ids).toContain('lip-sync-lite/negative/text/maxLength');
  expect(ids).toContain('lip-sync-lite/life-cycle/first');
  const lax = await checked((text) => text.replace(/"text":"[^"]{21,}"/, '"text":"short"'));
  expect(lax.findings.map(({ check }) => check)).toContain('lip-sync-lite/negative/text/maxLength');
});

test('a contract that lacks something is refused by generation, with all of it, and nothing is written', async () => {
  const before = copy.read('packages/client/src/generated/siblings.ts');
  copy.derive('openapi/gpt-4o-image.yaml', 'openapi/broken.yaml', (contract) => {
    delete contract.paths['/v1/tasks/{task_id}'].get['x-polling'];
    delete contract['x-simulation'].results;
    contract.components.schemas.Gpt4oImageRequest.properties.model.enum = ['gpt-4o-image'];
    return contract;
  });
  const { status, output } = await copy.generate();
  copy.delete('openapi/broken.yaml');
  expect(status).toBe(1);
  expect(output).toContain('generate: openapi/broken.yaml cannot be used: 2 things are wrong with it');
  expect(output).toContain("x-simulation must have required property 'results', such as");
  expect(output).toContain('media_type: image/png');
  expect(output).toContain('the contract lacks an operation with x-polling');
  // The process that was making pages meanwhile ends without a word.
  expect(output).not.toContain('typescript-process');
  expect(copy.read('packages/client/src/generated/siblings.ts')).toBe(before);
});

test('a model that two contracts claim, and states that are not those of the family, are told', async () => {
  copy.derive('openapi/lip-sync-lite.yaml', 'openapi/twin.yaml', (contract) => {
    const states = contract.components.schemas.TaskStatus;
    states.enum.push('queued');
    states['x-task-lifecycle'].transitions.queued = ['processing'];
    const queued = structuredClone(contract.components.schemas.PendingTask);
    queued.allOf[1].properties.status.const = 'queued';
    contract.components.schemas.QueuedTask = queued;
    contract.components.schemas.Task.oneOf.push({ $ref: '#/components/schemas/QueuedTask' });
    return contract;
  });
  const { status, output } = await copy.generate();
  copy.delete('openapi/twin.yaml');
  expect(status).toBe(1);
  expect(output).toContain('twin.yaml is for the model lip-sync-lite, as lip-sync-lite.yaml is');
  expect(output).toMatch(/twin\.yaml knows the states .*"queued".*: name those of videoretalk\.yaml/);
});
