import { expect, test } from 'vitest';
import { createMockServer } from '../index.ts';
import { createMemoryStorage } from '../store/storage.ts';
import { storeInside } from '../store/store-inside.ts';
import { testMock } from '../test-mock.ts';

const ask = async (mock: { fetch: typeof fetch }, path: string) => {
  const answer = await mock.fetch(`http://mock.test/_mock/${path}`);
  return [answer.status, await answer.json()];
};

test('a mock is healthy and ready, and asks for no token to say so', async () => {
  const { mock } = testMock({ controlToken: 'secret' });
  expect(await ask(mock, 'health')).toEqual([200, { status: 'ok' }]);
  expect(await ask(mock, 'ready')).toEqual([200, { status: 'ready' }]);
  expect(await mock.control().ready()).toEqual({ status: 'ready' });
  expect((await ask(mock, 'version'))[0]).toBe(401);
});

test('a mock whose store is away is healthy, and not ready until it is back', async () => {
  let up = true;
  const storage = { ...createMemoryStorage(), reachable: () => up };
  const mock = createMockServer({ store: storeInside('test:', storage) });
  expect((await ask(mock, 'ready'))[0]).toBe(200);
  up = false;
  expect(await ask(mock, 'ready')).toMatchObject([503, { error: { code: 'service_unavailable' } }]);
  expect((await ask(mock, 'health'))[0]).toBe(200);
  up = true;
  expect((await ask(mock, 'ready'))[0]).toBe(200);
  expect(mock.breaches).toEqual([]);
});

test('a mock that ends is not ready, while it still answers what has arrived', async () => {
  const { mock } = testMock();
  await mock.close();
  expect(await ask(mock, 'ready')).toMatchObject([503, { error: { code: 'mock_ending' } }]);
  await expect(mock.control().ready()).rejects.toMatchObject({ status: 503, code: 'mock_ending' });
  expect((await ask(mock, 'health'))[0]).toBe(200);
});
