import { expect, test, vi } from 'vitest';
import { builtInContract } from '../contract/contract.ts';
import { validators } from '../generated/validators.js';
import { type MockServerOptions, openMetrics, type SendResult } from '../index.ts';
import { createMemoryStorage } from '../store/storage.ts';
import { storeInside } from '../store/store-inside.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { callback_url, received, testMock } from '../test-mock.ts';

/** The lines of a metric, as `{labels} value`. */
function lines(text: string, name: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .map((line) => line.slice(name.length).trim());
}

async function counting(results: readonly SendResult[] = [received()], options: MockServerOptions = {}) {
  const world = testMock({ metrics: await openMetrics(), ...options }, results);
  const read = async (name: string) => lines((await world.call('/_mock/metrics')).text, name);
  return { ...world, metric: read };
}

test('requests are counted by operation and status, and measured', async () => {
  const { create, read, call, metric } = await counting();
  const { json } = await create();
  await create({ video_url: 'no url' });
  await read(json.id);
  await call('/nowhere');
  expect(await metric('videoretalk_mock_requests_total')).toEqual([
    '{operation="createVideoRetalkGeneration",status="200"} 1',
    '{operation="createVideoRetalkGeneration",status="400"} 1',
    '{operation="getTaskDetail",status="200"} 1',
    '{operation="none",status="404"} 1',
  ]);
  expect(await metric('videoretalk_mock_request_duration_seconds_count')).toContain(
    '{operation="createVideoRetalkGeneration"} 2',
  );
});

test('a connection that a fault breaks is counted as broken', async () => {
  const { control, read, create, metric } = await counting();
  const { json } = await create();
  await control.faults.add({ kind: 'reset', moment: 'before', operation: 'getTaskDetail' });
  await expect(read(json.id)).rejects.toThrow();
  expect(await metric('videoretalk_mock_requests_total')).toContain(
    '{operation="getTaskDetail",status="broken"} 1',
  );
});

test('tasks are counted by the status that they have at the moment', async () => {
  const { create, advance, control, metric, mock } = await counting();
  await create();
  await create({ video_url: 'https://example.com/scenario/no-face.mp4' });
  await mock.fetch('http://mock.test/v1/tasks/task-unified-1-aaaaaaaa', {
    headers: { authorization: 'Bearer other' },
  });
  const tasks = () => metric('videoretalk_mock_tasks');
  expect(await tasks()).toContain('{status="pending"} 2');
  await advance(3_600_000);
  await create();
  expect(await tasks()).toEqual([
    '{status="pending"} 1',
    '{status="processing"} 0',
    '{status="completed"} 1',
    '{status="failed"} 1',
    '{status="cancelled"} 0',
  ]);
  expect(await metric('videoretalk_mock_worlds')).toEqual(['2']);
  await control.reset();
  expect(await tasks()).toContain('{status="completed"} 0');
});

test('callbacks are open from the creation of their task to the end of their delivery', async () => {
  const { create, advance, control, metric } = await counting([received()]);
  const open = () => metric('videoretalk_mock_callbacks_open');
  await create({ callback_url });
  const byHand = (await create({ callback_url })).json.id;
  const stuck = (await create({ callback_url }, { 'x-mock-scenario': 'stuck-pending' })).json.id;
  await create({ callback_url }, { 'x-mock-scenario': 'fail-at-once-service-error' });
  // What never ends is not waited for.
  expect(await open()).toEqual(['3']);
  await control.tasks.finish(byHand);
  await control.tasks.cancel(stuck);
  expect(await open()).toEqual(['4']);
  await advance(3_600_000);
  expect(await open()).toEqual(['0']);
});

test('attempts to deliver a callback are counted by what came of them', async () => {
  const { create, advance, metric } = await counting([received(500), { error: 'refused' }, received()]);
  await create({ callback_url });
  expect(await metric('videoretalk_mock_callbacks_open')).toEqual(['1']);
  await advance(3_600_000);
  expect(await metric('videoretalk_mock_callbacks_open')).toEqual(['0']);
  expect(await metric('videoretalk_mock_callback_attempts_total')).toEqual([
    '{outcome="refused"} 1',
    '{outcome="failed"} 1',
    '{outcome="delivered"} 1',
  ]);
});

test('an answer that is held back is counted', async () => {
  const { simulation } = builtInContract;
  const crooked = { ...builtInContract, simulation: { ...simulation, completion: { results: 'none' } } };
  const { create, read, advance, metric } = await counting([], {
    contract: { contract: crooked as never, validators, loadedAt: new Date() },
    onBreach: () => {},
  });
  const { json } = await create();
  await advance(3_600_000);
  await read(json.id);
  expect(await metric('videoretalk_mock_breaches_total')).toEqual(['1']);
});

test('the text is that of Prometheus, with the figures of the process, and needs no token', async () => {
  const { mock } = testMock({ metrics: await openMetrics(), controlToken: 'secret' });
  const answer = await mock.fetch('http://mock.test/_mock/metrics');
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await answer.text()).toMatch(/^process_resident_memory_bytes \d+/m);
});

test('a mock that counts nothing says how it would', async () => {
  const { call } = testMock();
  const told = await call('/_mock/metrics');
  expect([told.status, told.json.error.code]).toEqual([404, 'metrics_off']);
  expect(told.json.error.message).toContain('--metrics');
});

test('the listeners of the user are told beside the metrics', async () => {
  const onExchange = vi.fn();
  const { create } = testMock({ metrics: await openMetrics(), onExchange });
  await create();
  expect(onExchange).toHaveBeenCalledOnce();
});

test('metrics belong to one mock', async () => {
  const metrics = await openMetrics();
  testMock({ metrics });
  expect(() => testMock({ metrics })).toThrow('metrics have been given to a mock before');
});

test('while the store is away, what the mock has counted itself is told as before', async () => {
  let up = true;
  const storage = createMemoryStorage();
  const away = {
    ...storage,
    reachable: () => up,
    open(...world: Parameters<typeof storage.open>) {
      const record = storage.open(...world);
      const plans: typeof record.store.plans = async (query) => {
        if (!up) throw new StoreUnavailable('the store is away');
        return record.store.plans(query);
      };
      return { ...record, store: { ...record.store, plans } };
    },
  };
  const { create, metric } = await counting([], { store: storeInside('test:', away) });
  await create();
  expect(await metric('videoretalk_mock_tasks')).toContain('{status="pending"} 1');
  expect(await metric('videoretalk_mock_store_reachable')).toEqual(['1']);
  up = false;
  expect(await metric('videoretalk_mock_requests_total')).toHaveLength(1);
  expect(await metric('videoretalk_mock_tasks')).toEqual([]);
  expect(await metric('videoretalk_mock_store_reachable')).toEqual(['0']);
});
