import { expect, test } from 'vitest';
import { createMockServer, openMetrics, openTracing } from './index.ts';

test('an opener that was not awaited is told, with what to do about it', async () => {
  expect(() => createMockServer({ metrics: openMetrics() as never })).toThrow(
    new TypeError('metrics must be what openMetrics() resolves to, got a promise of it: await that'),
  );
  expect(() => createMockServer({ tracing: openTracing() as never })).toThrow(
    /^tracing must be what openTracing\(\)/,
  );
});

test('one thing in the place of another is told', async () => {
  const metrics = await openMetrics();
  expect(() => createMockServer({ tracing: metrics as never })).toThrow(
    'tracing must be what openTracing() resolves to, got object',
  );
  expect(() => createMockServer({ store: 'file:./mock.db' as never })).toThrow(
    'store must be what openStore(url) resolves to, got string',
  );
});
