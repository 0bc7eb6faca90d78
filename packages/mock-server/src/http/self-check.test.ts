import { expect, test } from 'vitest';
import { builtInContract } from '../contract/contract.ts';
import { validators } from '../generated/validators.js';
import type { MockServerOptions, SelfBreach } from '../index.ts';
import { callback_url, HOUR, testMock } from '../test-mock.ts';

/** A contract that has the simulator say what its own schemas do not allow. */
const crooked = (change: object): MockServerOptions => ({
  contract: { contract: { ...builtInContract, ...change }, validators, loadedAt: new Date() },
});
const badCompletion = {
  simulation: { ...builtInContract.simulation, completion: { results: 'none' } },
} as never;

test('an answer that breaks the contract is a loud 500 that says why', async () => {
  const told: SelfBreach[] = [];
  const { create, read, advance, mock } = testMock({
    ...crooked(badCompletion),
    onBreach: (breach) => told.push(breach),
  });
  const { json } = await create();
  await advance(HOUR);
  const { status, json: body } = await read(json.id);
  expect(status).toBe(500);
  expect(body.error).toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining(
      'would have broken the contract: the body is no CompletedTask: /results',
    ),
  });
  expect(mock.breaches).toEqual(told);
  expect(told).toMatchObject([{ what: 'getTaskDetail 200', world: expect.stringMatching(/^key-/) }]);
});

test('a callback that breaks the contract is not sent, and its attempt says why', async () => {
  const { create, advance, control, sent } = testMock({ ...crooked(badCompletion), onBreach: () => {} });
  await create({ callback_url });
  await advance(HOUR);
  expect(sent).toEqual([]);
  const [delivery] = (await control.deliveries.list()).deliveries;
  expect(delivery?.attempts[0]?.error).toMatch(/^not sent, since it breaks the contract: /);
});

test('an undocumented status is a breach', async () => {
  const { 404: _, ...responses } = builtInContract.responses.getTaskDetail;
  const { read } = testMock({
    ...crooked({ responses: { ...builtInContract.responses, getTaskDetail: responses } }),
    onBreach: () => {},
  });
  const { status, json } = await read('task-unified-1-abcdefgh');
  expect(status).toBe(500);
  expect(json.error.message).toContain('getTaskDetail documents no status 404');
});

test('without the check the answer leaves as it is', async () => {
  const { create, read, advance, mock } = testMock({ ...crooked(badCompletion), selfCheck: false });
  const { json } = await create();
  await advance(HOUR);
  expect((await read(json.id)).json.results).toBe('none');
  expect(mock.breaches).toEqual([]);
});
