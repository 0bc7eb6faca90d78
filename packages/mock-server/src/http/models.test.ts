import { afterEach, expect, test } from 'vitest';
import { builtInContracts } from '../contract/built-in-family.ts';
import { createFamily } from '../contract/family.ts';
import { siblings } from '../generated/siblings.ts';
import type { MockServer } from '../index.ts';
import { callback_url, HOUR, testMock } from '../test-mock.ts';

const mocks: MockServer[] = [];
afterEach(async () => {
  for (const mock of mocks.splice(0)) {
    expect(mock.breaches).toEqual([]);
    await mock.close();
  }
});

const prompt = 'A lighthouse in a storm';

function imageMock(...parts: Parameters<typeof testMock>) {
  const made = testMock(...parts);
  mocks.push(made.mock);
  const createImage = (body: object = {}, headers: Record<string, string> = {}) =>
    made.call('/v1/images/generations', {
      method: 'POST',
      headers,
      body: JSON.stringify({ model: 'gpt-4o-image', prompt, ...body }),
    });
  return { ...made, createImage };
}

test('a model of another path is created, worked at and completed beside the first', async () => {
  const { create, createImage, read, advance } = imageMock();
  const created = await createImage({ n: 2 });
  expect(created.json).toMatchObject({
    object: 'image.generation.task',
    type: 'image',
    model: 'gpt-4o-image',
    status: 'pending',
    task_info: { can_cancel: true },
    usage: { billing_rule: 'per_call', credits_reserved: 5 },
  });
  const video = await create();
  expect(video.json).toMatchObject({ type: 'video', usage: { billing_rule: 'per_second' } });
  await advance(HOUR);
  const done = await read(created.json.id);
  expect(done.json).toMatchObject({ status: 'completed', progress: 100, type: 'image' });
  expect(done.json.results).toHaveLength(2);
  expect((await read(video.json.id)).json.results).toEqual([expect.stringMatching(/\.mp4$/)]);
});

test('each link leads to a PNG, and there are no more than were asked for', async () => {
  const { mock, createImage, read, advance } = imageMock();
  const { json } = await createImage({ n: 4 });
  await advance(HOUR);
  const { results } = (await read(json.id)).json as { results: string[] };
  expect(new Set(results).size).toBe(4);
  for (const link of results) {
    const response = await mock.fetch(link);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(1, 4), ...bytes.slice(-8, -4))).toBe('PNGIEND');
  }
  const [first = ''] = results;
  for (const other of [first.replace('.png', '.5.png'), first.replace('.png', '.mp4')]) {
    const response = await mock.fetch(other);
    expect(response.status).toBe(404);
    await response.text();
  }
});

test.each([
  [{ prompt: undefined }, 'missing_required_params', 'Missing required parameter: prompt'],
  [{ model: 'nobody' }, 'invalid_parameters', 'model must be "gpt-4o-image", got "nobody"'],
  [{ model: 'videoretalk' }, 'invalid_parameters', 'model must be "gpt-4o-image", got "videoretalk"'],
  [{ n: 3 }, 'invalid_parameters', 'n must be 1 or 2 or 4, got 3'],
])('%j is refused by the contract of the path', async (body, code, message) => {
  const { createImage } = imageMock();
  expect(await createImage(body)).toMatchObject({ status: 400, json: { error: { code, message } } });
});

test('a callback carries the task of its model', async () => {
  const { createImage, sent, advance } = imageMock();
  await createImage({ callback_url });
  await advance(HOUR);
  expect(sent.map(({ body }) => JSON.parse(body))).toMatchObject([{ type: 'image', status: 'completed' }]);
});

test('scenarios, faults and control know the model', async () => {
  const { control, createImage, read } = imageMock();
  const refused = await createImage({}, { 'x-mock-scenario': 'insufficient-quota' });
  expect(refused).toMatchObject({ status: 402, json: { error: { code: 'insufficient_quota' } } });
  expect((await createImage({}, { 'x-mock-scenario': 'no-face' })).status).toBe(400);
  await control.faults.add({
    kind: 'error',
    operation: 'createGpt4oImageGeneration',
    status: 500,
    times: 1,
  });
  expect((await createImage()).status).toBe(500);
  const { json } = await createImage({ n: 2 });
  const finished = await control.tasks.finish(json.id);
  expect(finished).toMatchObject({ model: 'gpt-4o-image', status: 'completed' });
  expect((await read(json.id)).json.results).toHaveLength(2);
});

test('contracts that one server cannot keep are refused with the reason', () => {
  const [first] = builtInContracts();
  const [sibling] = siblings;
  if (sibling === undefined) throw new Error('there is no sibling');
  const loadedAt = new Date();
  expect(() => createFamily([])).toThrow('contract must hold at least one contract');
  expect(() => createFamily([first, first])).toThrow('are both for the model videoretalk: leave one out');
  const lookUp = { ...sibling.contract.lookUp, path: '/v2/tasks/{task_id}' };
  const stranger = { ...sibling, loadedAt, contract: { ...sibling.contract, lookUp } };
  expect(() => createFamily([first, stranger])).toThrow(
    '“GPT-4o Image API” reads tasks by GET /v2/tasks/{task_id}, and the first contract by GET /v1/tasks/{task_id}',
  );
});
