import { createRequire } from 'node:module';
import { createMockServer } from '@videoretalk/mock-server';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Har } from 'har-format';
import { afterAll, expect, test } from 'vitest';
import { checkServer } from '../kit/check-server.ts';
import type { Exchange } from '../kit/exchange.ts';
import { harReport } from './har-report.ts';

const mock = createMockServer({ clock: 'automatic', allowCallbackHosts: ['127.0.0.1'] });
afterAll(() => mock.close());

test('the traffic of a run is an HTTP Archive that keeps its schema, without the key', {
  timeout: 60_000,
}, async () => {
  const exchanges: Exchange[] = [];
  const apiKey = 'sk-never-to-be-seen';
  const report = await checkServer({
    baseUrl: 'http://mock.test',
    fetch: mock.fetch,
    apiKey,
    pollIntervalMs: 1,
    callbackReceiver: {},
    controlToken: 'sesame-of-the-mock',
    onExchange: (one) => void exchanges.push(one),
  });
  const text = harReport(exchanges, '1.2.3');
  const { log } = JSON.parse(text) as Har;

  const schemas = createRequire(import.meta.url)('har-schema') as Record<string, { $id: string }>;
  // They are of an older draft, of which Ajv knows all that they use.
  const ajv = new Ajv({ strict: false, validateSchema: false });
  formats.default(ajv);
  for (const { $schema: _, ...schema } of Object.values(schemas) as Record<string, unknown>[])
    ajv.addSchema(schema);
  expect(ajv.validate('har.json#', { log }) ? [] : ajv.errors).toEqual([]);

  expect(log.creator).toEqual({ name: 'videoretalk-contract', version: '1.2.3' });
  const callbacks = log.entries.filter(({ comment }) => comment?.includes('a callback to the kit'));
  expect(log.entries).toHaveLength(report.requests + callbacks.length);
  expect(callbacks.length).toBeGreaterThan(4);
  expect(callbacks[0]?.request.postData?.text).toContain('"status":"completed"');
  expect(text).toContain('Bearer $API_KEY');
  for (const secret of [apiKey, 'sesame-of-the-mock']) expect(text).not.toContain(secret);
});

test('a request without an answer has the status 0, and says why', () => {
  const exchange: Exchange = {
    kind: 'request',
    check: 'look-up/unknown',
    startedAt: '2026-01-01T00:00:00.000Z',
    waitMs: 50,
    receiveMs: 0,
    request: { method: 'GET', url: 'http://mock.test/a?b=c', headers: {}, body: '', bytes: 0 },
    response: undefined,
    problem: 'none within 50 ms',
  };
  const [entry] = (JSON.parse(harReport([exchange], '1')) as Har).log.entries;
  expect(entry).toMatchObject({
    response: { status: 0 },
    request: { queryString: [{ name: 'b', value: 'c' }] },
    comment: 'look-up/unknown; none within 50 ms',
  });
});
