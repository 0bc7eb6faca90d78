import {
  ApiError,
  createClient,
  resultUrls,
  TaskCancelledError,
  TaskFailedError,
  type VideoRetalkClient,
} from '@videoretalk/client';
import { createMockServer, type MockServer } from '@videoretalk/mock-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutants } from '../../../bench/mutants/servers/all-mutants.ts';
import { startMutant } from '../../../bench/mutants/servers/start-mutant.ts';
import { createSwitchboard, type Switchboard } from '../../../bench/mutants/testers/switchboard.ts';
import { operations, requestExamples } from '../src/generated/constants.ts';
import { type Prism, startPrismProxy, type Violation, violationsIn } from './prism/start-prism.ts';

// Our client, Prism's validation proxy, and our mock: three readings of one contract, which have to agree.
let board: Switchboard;
let prism: Prism;
let mock: MockServer;

beforeAll(async () => {
  board = await createSwitchboard();
  prism = await startPrismProxy(board.url);
  mock = createMockServer({ clock: 'automatic', seed: 'prism' });
}, 90_000);

afterAll(async () => {
  await prism.close();
  await board.close();
  await mock.close();
});

interface Watched {
  readonly client: VideoRetalkClient;
  /** What Prism told of each exchange that it passed on. */
  readonly exchanges: { readonly status: number; readonly violations: readonly Violation[] }[];
}

/** A client behind the proxy, which asks the mock for a scenario. */
function behindPrism(scenario: string): Watched {
  board.put((request) => mock.fetch(request));
  const exchanges: Watched['exchanges'] = [];
  const client = createClient({
    apiKey: 'sk-test',
    baseUrl: prism.url,
    headers: { 'x-mock-scenario': scenario },
    pollInterval: 1,
    maxRetries: 0,
    maxReadRetries: 0,
    fetch: async (request) => {
      const response = await fetch(request);
      exchanges.push({ status: response.status, violations: violationsIn(response) });
      return response;
    },
  });
  return { client, exchanges };
}

const violationsOf = ({ exchanges }: Watched): Violation[] =>
  exchanges.flatMap(({ violations }) => violations);

test.each(Object.entries(requestExamples))('a whole job of the example %s is clean', async (_, request) => {
  const watched = behindPrism('result-links');
  const { id } = await watched.client.videos.generate(request);
  const task = await watched.client.tasks.wait(id);
  expect(resultUrls(task)).toHaveLength(1);
  expect(watched.exchanges.length).toBeGreaterThanOrEqual(3);
  expect(violationsOf(watched)).toEqual([]);
});

test.each([
  ['no-face', TaskFailedError],
  ['fail-at-once-service-error', TaskFailedError],
  ['cancelled', TaskCancelledError],
  ['cancelled-as-failed', TaskCancelledError],
])('a whole job with the scenario %s is clean', async (scenario, error) => {
  const watched = behindPrism(scenario);
  const { id } = await watched.client.videos.generate(requestExamples.minimal);
  await expect(watched.client.tasks.wait(id)).rejects.toThrow(error);
  expect(watched.exchanges.length).toBeGreaterThanOrEqual(2);
  expect(violationsOf(watched)).toEqual([]);
});

test.each(['result-data', 'result-data-object', 'result-objects', 'result-extras'])(
  'a completed task in the form of %s is clean',
  async (scenario) => {
    const watched = behindPrism(scenario);
    const { id } = await watched.client.videos.generate(requestExamples.minimal);
    expect(resultUrls(await watched.client.tasks.wait(id))).toHaveLength(1);
    expect(violationsOf(watched)).toEqual([]);
  },
);

test.each([
  ['insufficient-quota', 402],
  ['model-access-denied', 403],
  ['paid-outcome-unknown', 409],
  ['rate-limited', 429],
  ['rate-limited-until-date', 429],
  ['internal-error', 500],
])('a creation that is refused by %s is clean', async (scenario, status) => {
  const watched = behindPrism(scenario);
  const refused = await watched.client.videos.generate(requestExamples.minimal).catch((error) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect(watched.exchanges).toEqual([{ status, violations: [] }]);
});

test.each([
  ['lookup-quota-exceeded', 402],
  ['lookup-permission-denied', 403],
  ['lookup-rate-limited', 429],
  ['lookup-internal-error', 500],
])('a look-up that is refused by %s is clean', async (scenario, status) => {
  const watched = behindPrism(scenario);
  const { id } = await watched.client.videos.generate(requestExamples.minimal);
  const refused = await watched.client.tasks.get(id).catch((error) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect(watched.exchanges).toMatchObject([{ status: 200 }, { status }]);
  expect(violationsOf(watched)).toEqual([]);
});

test('a look-up of a task that nobody created is clean', async () => {
  const watched = behindPrism('happy');
  const unknown = 'task-unified-1756817821-4x3rx6ny';
  const refused = await watched.client.tasks.get(unknown).catch((error) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect(watched.exchanges).toEqual([{ status: 404, violations: [] }]);
});

// From here on: Prism does tell, where something is wrong. Without that, all of the above would say nothing.

test('a request that breaks the contract is reported', async () => {
  const { video_url: _left, ...body } = requestExamples.minimal;
  board.put((request) => mock.fetch(request));
  const response = await fetch(`${prism.url}${operations.createVideoRetalkGeneration.path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(400);
  expect(violationsIn(response)).toMatchObject([{ location: ['request', 'body'], code: 'required' }]);
});

test.each([
  ['a creation lacks usage', 'required'],
  ['progress is a text', 'type'],
  ['an id has another form', 'pattern'],
])('an answer that breaks the contract is reported: %s', async (name, code) => {
  const watched = behindPrism('happy');
  const mutant = mutants.find((one) => one.name === name);
  if (mutant === undefined) throw new Error(`there is no broken server of the name ${name}`);
  const broken = await startMutant(mutant);
  board.put(broken.fetch);
  // Whether the client minds is another matter.
  await watched.client.videos.generate(requestExamples.minimal).catch(() => {});
  await broken.close();
  const [told] = violationsOf(watched);
  expect(told?.location[0]).toBe('response');
  expect(told?.code).toBe(code);
});
