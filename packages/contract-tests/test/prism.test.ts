import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
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
} from '@videoretalk/client';
import { withContract } from '@videoretalk/contract-tests';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errors, requestExamples } from '../src/generated/constants.ts';
import { contract } from '../src/generated/contract.ts';
import { valueAt } from '../src/locate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const taskId = 'task-unified-1775200000-xyz12345';
let prism: ChildProcess;
let baseUrl: string;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  baseUrl = `http://127.0.0.1:${port}`;
  const args = ['mock', 'openapi/videoretalk.yaml', '-p', String(port), '-h', '127.0.0.1'];
  prism = spawn(join(root, 'node_modules/.bin/prism'), args, { cwd: root, stdio: 'ignore' });
  const ended = new Promise<never>((_, reject) => {
    prism.once('error', reject);
    prism.once('exit', (code) => reject(new Error(`Prism ended with ${code}`)));
  });
  ended.catch(() => undefined);
  const listening = async () => {
    while (
      !(await globalThis.fetch(baseUrl).then(
        () => true,
        () => false,
      ))
    )
      await sleep(100);
  };
  await Promise.race([listening(), ended]);
}, 30_000);

afterAll(async () => {
  if (prism.exitCode !== null) return;
  const ended = new Promise((resolve) => prism.once('exit', resolve));
  prism.kill();
  await ended;
});

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
  expect(checked.breaches).toEqual([]);
});
