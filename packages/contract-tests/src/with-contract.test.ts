import { expect, test } from 'vitest';
import { ContractBreachError } from './contract-breach.ts';
import { requestExamples } from './generated/constants.ts';
import { locate } from './locate.ts';
import { type WithContractOptions, withContract } from './with-contract.ts';

const api = 'https://api.test';
const creations = `${api}/v1/videos/generations`;
const lookup = `${api}/v1/tasks/task-unified-1775200000-xyz12345`;
const headers = { authorization: 'Bearer sk-secret', 'content-type': 'application/json' };
const completed = locate(['components', 'examples', 'CompletedTask', 'value'])?.value as object;
const error = { error: { code: 'a', message: 'b', type: 'c' } };

const answering =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status });

async function breachOf(
  answer: () => Promise<Response>,
  url: string,
  init: RequestInit = { headers },
  options?: WithContractOptions,
) {
  const fetch = withContract(answer, options);
  const thrown = await fetch(url, init).catch((reason: unknown) => reason);
  if (!(thrown instanceof ContractBreachError)) throw new Error('The exchange broke nothing');
  expect(fetch.breaches).toEqual(thrown.breaches);
  return thrown;
}

test('a response as promised is handed on, still readable', async () => {
  const fetch = withContract(answering(completed));
  const response = await fetch(lookup, { headers });
  expect(await response.json()).toEqual(completed);
  expect(fetch.breaches).toEqual([]);
  expect(fetch.exchanges).toBe(1);
});

test('a request as promised is sent with its body', async () => {
  let sent: unknown;
  const fetch = withContract(async (input, init) => {
    sent = await new Request(input, init).json();
    return Response.json(error, { status: 402 });
  });
  await fetch(creations, { method: 'POST', headers, body: JSON.stringify(requestExamples.minimal) });
  expect(sent).toEqual(requestExamples.minimal);
});

test.each([
  ['a body against its schema', answering({ ...completed, progress: 7 }), '/progress', 'minimum'],
  ['an undocumented status', answering(error, 418), '', 'status'],
  ['another error envelope', answering({ message: 'no' }, 404), '', 'required'],
  ['another content type', async () => new Response('{}'), '', 'content-type'],
  [
    'a body that is no JSON',
    async () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
    '',
    'json',
  ],
])('a response with %s is a breach', async (_, answer, pointer, keyword) => {
  const { breaches } = await breachOf(answer, lookup);
  expect(breaches).toMatchObject([{ operationId: 'getTaskDetail', where: 'response', pointer, keyword }]);
});

const post = (body: string, more: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...headers, ...more },
  body,
});

test.each([
  ['no key', lookup, {}, 'security'],
  ['an empty key', lookup, { headers: { authorization: 'Bearer ' } }, 'security'],
  ['another scheme', lookup, { headers: { authorization: 'Basic abc' } }, 'security'],
  ['a bad path parameter', `${api}/v1/tasks/nope`, { headers }, 'pattern'],
  ['an unknown method', creations, { method: 'DELETE', headers }, 'method'],
  ['a body against its schema', creations, post('{}'), 'required'],
  ['a body that is no JSON', creations, post('{'), 'json'],
  ['another content type', creations, post('{}', { 'content-type': 'text/plain' }), 'content-type'],
] satisfies [string, string, RequestInit, string][])(
  'a request with %s is not sent',
  async (_, url, init, keyword) => {
    let sent = false;
    const answer = async () => {
      sent = true;
      return Response.json(completed);
    };
    const { breaches } = await breachOf(answer, url, init);
    expect(breaches).toMatchObject([{ where: 'request', keyword }]);
    expect(sent).toBe(false);
  },
);

test('bad requests are let through on demand, and their responses are checked', async () => {
  const options = { requests: 'ignore' } as const;
  const response = await withContract(answering(error, 400), options)(creations, post('{'));
  expect(response.status).toBe(400);
  const { breaches } = await breachOf(answering({}, 400), creations, post('{'), options);
  expect(breaches).toMatchObject([{ where: 'response', keyword: 'required' }]);
});

test('an unknown method on a known path is answered by 405 only', async () => {
  const options = { requests: 'ignore' } as const;
  const init = { method: 'DELETE', headers };
  expect((await withContract(answering(error, 405), options)(creations, init)).status).toBe(405);
  const { breaches } = await breachOf(answering(error, 404), creations, init, options);
  expect(breaches).toMatchObject([{ keyword: 'status' }]);
});

test('other paths go through unchecked', async () => {
  const fetch = withContract(async () => new Response('bytes'));
  expect(await (await fetch('https://files.test/result.mp4')).text()).toBe('bytes');
  expect(fetch.exchanges).toBe(0);
});

test('with a base URL, only what is below it is checked', async () => {
  const fetch = withContract(answering(completed), { baseUrl: 'https://proxy.test/evolink/' });
  await fetch('https://proxy.test/evolink/v1/tasks/task-unified-1-abcdefgh', { headers });
  expect(fetch.exchanges).toBe(1);
  await fetch('https://proxy.test/v1/tasks/nope');
  await fetch(lookup.replace('task-unified-', ''));
  expect(fetch.exchanges).toBe(1);
});

test('the message tells the operation, the status, the place and the promise, but never the key', async () => {
  const { message, status } = await breachOf(answering({ ...completed, progress: 7 }), lookup);
  expect(message).toBe(
    'getTaskDetail, response 200 breaks the contract:\n  /progress: minimum: the contract promises 100',
  );
  expect(status).toBe(200);
  const { message: ofRequest } = await breachOf(answering({}), lookup, {
    headers: { authorization: 'sk-secret' },
  });
  expect(ofRequest).not.toContain('sk-secret');
});
