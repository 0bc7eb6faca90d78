import {
  ApiError,
  AuthenticationError,
  createClient,
  IdempotencyConflictError,
  InsufficientQuotaError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TaskCancelledError,
  TaskFailedError,
} from '@videoretalk/client';
import { withContract } from '@videoretalk/contract-tests';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errors, requestExamples } from '../src/generated/constants.ts';
import { contract } from '../src/generated/contract.ts';
import { valueAt } from '../src/locate.ts';
import { type Prism, startPrismMock, violationsIn } from './prism/start-prism.ts';

const taskId = 'task-unified-1775200000-xyz12345';
let prism: Prism;
let baseUrl: string;

beforeAll(async () => {
  prism = await startPrismMock();
  baseUrl = prism.url;
}, 90_000);

afterAll(() => prism.close());

/** A client whose every request asks Prism for a certain answer. */
function preferring(prefer: string) {
  const checked = withContract(undefined, { baseUrl });
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('prefer', prefer);
    return checked(request);
  };
  return { checked, client: createClient({ apiKey: 'sk-test', baseUrl, fetch }) };
}

// Never with a callback_url: Prism would really send the callback.
test.each(Object.entries(requestExamples))('the example request %s is taken', async (_, example) => {
  const { checked, client } = preferring('code=200');
  expect(await client.videos.generate(example)).toMatchObject({ id: taskId, status: 'pending' });
  expect(checked.exchanges).toBe(1);
});

const lookup = [
  'paths',
  '/v1/tasks/{task_id}',
  'get',
  'responses',
  '200',
  'content',
  'application/json',
  'examples',
];
const examples = Object.keys(valueAt(contract, lookup) as object);

test.each(examples)('the example task %s is understood', async (name) => {
  const { checked, client } = preferring(`example=${name}`);
  const { $ref } = valueAt(contract, [...lookup, name]) as { $ref: string };
  const example = valueAt(contract, [...$ref.split('/').slice(1), 'value']) as object;
  const task = await client.tasks.get(taskId);
  expect(task).toEqual(example);
  expect(checked.exchanges).toBe(1);
});

const errorClasses: Readonly<Record<number, typeof ApiError | typeof ServerError>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  402: InsufficientQuotaError,
  403: PermissionError,
  404: NotFoundError,
  405: ApiError,
  409: IdempotencyConflictError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  429: RateLimitError,
  431: InvalidRequestError,
  500: ServerError,
  503: ServerError,
};

const documented = Object.entries(errors).flatMap(([operation, statuses]) =>
  Object.entries(statuses).map(([status, codes]) => [operation, Number(status), Object.keys(codes)] as const),
);

test.each(documented)('%s answered by %i is a typed error', async (operation, status, codes) => {
  const { checked, client } = preferring(`code=${status}`);
  const sent =
    operation === 'getTaskDetail'
      ? client.tasks.get(taskId)
      : client.videos.generate(requestExamples.minimal);
  const thrown = await sent.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(Object.getPrototypeOf(thrown).constructor).toBe(errorClasses[status]);
  expect(thrown).toMatchObject({ status, code: expect.toBeOneOf([...codes]) });
  expect(checked.exchanges).toBeGreaterThan(0);
  expect(checked.breaches).toEqual([]);
});

/** A client whose requests are told these examples of a task in turn, the last one for ever. */
function following(names: readonly string[]) {
  const checked = withContract(undefined, { baseUrl });
  const told: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    const isLookUp = request.method === 'GET';
    const name = names[Math.min(told.length, names.length - 1)] ?? '';
    if (isLookUp) told.push(name);
    request.headers.set('prefer', isLookUp ? `example=${name}` : 'code=200');
    return checked(request);
  };
  return { checked, told, client: createClient({ apiKey: 'sk-test', baseUrl, fetch, pollInterval: 1 }) };
}

const endings = [
  ['completed', undefined],
  ['failed', TaskFailedError],
  ['cancelled', TaskCancelledError],
  ['cancelled_as_failed', TaskCancelledError],
] as const;

test.each(endings)('a whole job that ends as %s is understood', async (end, error) => {
  const names = ['pending', 'processing', 'processing', end];
  const { checked, told, client } = following(names);
  const { id } = await client.videos.generate(requestExamples.minimal);
  const waiting = client.tasks.wait(id);
  if (error === undefined) expect(await waiting).toMatchObject({ status: 'completed' });
  else await expect(waiting).rejects.toThrow(error);
  expect(told).toEqual(names);
  expect(checked.exchanges).toBe(1 + names.length);
  expect(checked.breaches).toEqual([]);
});

test('Prism refuses a request that breaks the contract, and says so', async () => {
  const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' };
  const { video_url: _left, ...body } = requestExamples.minimal;
  const response = await globalThis.fetch(`${baseUrl}/v1/videos/generations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(false);
  expect(violationsIn(response)).toMatchObject([{ location: ['request', 'body'], code: 'required' }]);
});
