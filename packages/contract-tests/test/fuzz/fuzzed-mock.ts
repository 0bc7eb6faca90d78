import { createMockServer, type MockServer } from '@videoretalk/mock-server';
import { afterAll, afterEach, expect } from 'vitest';
import { requestExamples } from '../../src/generated/constants.ts';
import type { ContractJudge, Operation, ReadAnswer } from '../../src/judge/contract-judge.ts';
import { creation } from './contracts.ts';
import { exchange, type Sent } from './exchange.ts';
import { settings } from './settings.ts';
import { type StruckAnswer, struckExchange } from './struck-exchange.ts';

export const key = { authorization: 'Bearer sk-fuzz' };
const json = { ...key, 'content-type': 'application/json' };
const mocks: MockServer[] = [];
let requests = 0;

/**
 * Sets up the mocks of a test file: each is closed after its test, none may have broken the contract, and together they
 * have to have answered a share of the requests that the settings ask for.
 */
export function fuzzes(part: number): void {
  afterEach(async () => {
    for (const mock of mocks.splice(0)) {
      await mock.close();
      expect(mock.breaches).toEqual([]);
    }
  });
  afterAll(() => {
    expect(requests).toBeGreaterThanOrEqual(settings.requests * part);
  });
}

/** A mock whose time stands still at the start of a year, and whose callbacks are all taken. */
export function mockOf(options: Parameters<typeof createMockServer>[0] = {}): MockServer {
  const mock = createMockServer({
    clock: 'frozen',
    start: '2026-01-01T00:00:00.000Z',
    seed: `${settings.seed}`,
    onBreach: () => {},
    sendCallback: async () => ({ response: { status: 204, headers: {}, body: '', truncated: false } }),
    ...options,
  });
  mocks.push(mock);
  return mock;
}

/** Sends a request, and counts it. */
export async function send(mock: MockServer, sent: Sent): Promise<ReadAnswer> {
  requests += 1;
  return exchange(mock, sent);
}

/** The same where faults may strike. */
export async function sendStruck(mock: MockServer, sent: Sent): Promise<StruckAnswer> {
  requests += 1;
  return struckExchange(mock, sent);
}

/** A creation with a body as text. */
export const create = (body: string, more: object = {}): Sent => ({
  method: 'POST',
  path: creation.path,
  headers: { ...json, ...more },
  body,
});

/** A look-up. */
export const read = (id: string): Sent => ({ method: 'GET', path: `/v1/tasks/${id}`, headers: key });

/** Creates tasks, with and without a callback, and answers with their ids. */
export async function someTasks(mock: MockServer): Promise<string[]> {
  const made: string[] = [];
  for (const callback_url of ['https://example.com/a', undefined, 'https://example.com/b']) {
    const answer = await send(mock, create(JSON.stringify({ ...requestExamples.minimal, callback_url })));
    made.push(JSON.parse(answer.text).id);
  }
  return made;
}

/** The names of the scenarios that a mock has. */
export async function scenariosOf(mock: MockServer): Promise<string[]> {
  return (await mock.control({ apiKey: 'sk-fuzz' }).scenarios()).map(({ name }) => name);
}

/** Holds an answer to its contract. A failure of the server is documented too, and is none that anybody asked for. */
export function expectDocumented(
  judge: ContractJudge,
  operation: Operation,
  answer: ReadAnswer,
  head = false,
): void {
  const fault = judge.answerFault(operation, answer, { head });
  if (fault === undefined && answer.status < 500) return;
  const told = `${operation.id} was answered with ${answer.status} ${answer.text.slice(0, 300)}`;
  expect.fail(`${told}: ${fault ?? 'it failed'}`);
}
