import { expect, test } from 'vitest';
import { errors, simulation } from '../generated/constants.ts';
import { validateErrorResponse } from '../generated/validators.js';
import { callback_url, HOUR, minimal, testMock } from '../test-mock.ts';

const key = 'order-2026-000001';

function mockWithKeys() {
  const world = testMock();
  return {
    ...world,
    create: async (body: object | string = {}, headers: Record<string, string> = {}) => {
      const told = await world.create(body, { 'idempotency-key': key, ...headers });
      return { ...told, replayed: told.headers.get('idempotency-replayed') };
    },
  };
}

test('the same key and body get the first answer, byte for byte, up to the end of the window', async () => {
  const { advance, create } = mockWithKeys();
  const first = await create();
  expect(first).toMatchObject({ status: 200, replayed: null });
  await advance(simulation.idempotencyWindowMs - 1);
  expect(await create()).toMatchObject({ status: 200, replayed: 'true', text: first.text });
  await advance(1);
  const later = await create();
  expect(later.replayed).toBeNull();
  expect(later.json.id).not.toBe(first.json.id);
});

test('the order of fields and the space between them make no other body', async () => {
  const { create } = mockWithKeys();
  const first = await create({ ...minimal, extra: { a: 1, b: [1, 2] } });
  const turned = Object.fromEntries(
    Object.entries({ ...minimal, extra: { b: [1, 2], a: 1 } }).sort(([a], [b]) => (a < b ? 1 : -1)),
  );
  expect(await create(JSON.stringify(turned, null, 2))).toMatchObject({ replayed: 'true', text: first.text });
  expect((await create({ ...minimal, extra: { b: [2, 1], a: 1 } })).status).toBe(409);
});

test('the same key with another body is a conflict', async () => {
  const { create } = mockWithKeys();
  await create();
  const conflict = await create({ ...minimal, video_extension: true });
  expect(conflict.status).toBe(409);
  expect(validateErrorResponse(conflict.json)).toBe(true);
  const documented = errors.createVideoRetalkGeneration['409'].idempotency_conflict;
  expect(conflict.json.error).toEqual({ code: 'idempotency_conflict', ...documented });
});

test.each(['', 'too-short', 'x'.repeat(97), 'sixteen letters!'])(
  'the malformed key "%s" is refused, with the form that is allowed',
  async (malformed) => {
    const { create } = mockWithKeys();
    const refused = await create(minimal, { 'idempotency-key': malformed });
    expect(refused.status).toBe(400);
    expect(validateErrorResponse(refused.json)).toBe(true);
    expect(refused.json.error).toMatchObject({
      code: 'invalid_parameters',
      param: 'Idempotency-Key',
      message: expect.stringContaining('[A-Za-z0-9._-]{16,96}'),
    });
  },
);

test('a key belongs to the API key that it was sent with', async () => {
  const { create } = mockWithKeys();
  const first = await create();
  const other = await create({ ...minimal, video_extension: true }, { authorization: 'Bearer other' });
  expect(other).toMatchObject({ status: 200, replayed: null });
  expect(other.json.id).not.toBe(first.json.id);
});

test.each([
  ['at fault', { video_url: null }, {}, 400],
  ['of no known scenario', minimal, { 'x-mock-scenario': 'nothing' }, 400],
  ['refused by its scenario', minimal, { 'x-mock-scenario': 'rate-limited' }, 429],
])('a request that is %s does not take the key', async (_name, body, headers, status) => {
  const { create } = mockWithKeys();
  expect((await create(body, headers as Record<string, string>)).status).toBe(status);
  expect(await create()).toMatchObject({ status: 200, replayed: null });
});

test('duplicates at the same time create one task, and one callback', async () => {
  const { advance, sent, create } = mockWithKeys();
  const body = { callback_url };
  const answers = await Promise.all(Array.from({ length: 20 }, () => create(body)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ replayed }) => replayed === null)).toHaveLength(1);
  await advance(HOUR);
  expect(sent).toHaveLength(1);
});

test('browsers of another origin may read that an answer is a replay', async () => {
  const { create } = mockWithKeys();
  const { headers } = await create(minimal, { origin: 'http://localhost:5173' });
  expect(headers.get('access-control-expose-headers')).toContain('Idempotency-Replayed');
});
