import { expect, test } from 'vitest';
import { simulation } from '../generated/constants.ts';
import { testMock } from '../test-mock.ts';
import { nestsDeeperThan } from './nesting.ts';

test.each([
  ['{}', 1, false],
  ['{"a":[]}', 1, true],
  ['{"a":[]}', 2, false],
  ['[[],[],[]]', 2, false],
  ['"[[[["', 1, false],
  ['["\\"[[[["]', 1, false],
  ['[[[', 2, true],
])('%s lies deeper than %i: %s', (text, limit, deeper) => {
  expect(nestsDeeperThan(text, limit)).toBe(deeper);
});

const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

test('a body that is nested too deep is refused, with and without a key, and harms nothing', async () => {
  const { create, control } = testMock();
  const { deepestNesting } = simulation;
  const key = { 'idempotency-key': 'order-2026-000001' };
  const refused = { status: 400, json: { error: { code: 'invalid_json' } } };
  for (const headers of [{}, key]) {
    expect(await create({ x: nested(deepestNesting) }, headers)).toMatchObject(refused);
    expect(await create({ model: nested(2000) }, headers)).toMatchObject(refused);
  }
  expect((await create({ x: nested(deepestNesting - 1) }, key)).status).toBe(200);
  expect((await control.tasks.list()).tasks).toHaveLength(1);
});
