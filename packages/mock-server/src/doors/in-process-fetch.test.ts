import { expect, test } from 'vitest';
import { requestExamples } from '../generated/constants.ts';
import { createMockServer } from '../index.ts';

const url = 'http://mock.test/v1/videos/generations';
const request = {
  method: 'POST',
  headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
  body: JSON.stringify(requestExamples.minimal),
};

test('a call that waits ends with the reason of its signal', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  await mock.control({ apiKey: 'key' }).faults.add({ kind: 'latency', distribution: 'fixed', ms: 1000 });
  const stop = new AbortController();
  const call = mock.fetch(url, { ...request, signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(call).rejects.toThrow('enough');
  await expect(mock.fetch(url, { ...request, signal: stop.signal })).rejects.toThrow('enough');
  await mock.close();
});

test('a body that never ends does so too, also where the signal is that of a Request', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  await mock.control({ apiKey: 'key' }).faults.add({ kind: 'endless' });
  const stop = new AbortController();
  const response = await mock.fetch(new Request(url, { ...request, signal: stop.signal }));
  const text = response.text();
  stop.abort();
  await expect(text).rejects.toMatchObject({ name: 'AbortError' });
  await mock.close();
});

test('with a signal that stays quiet, answers are whole', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  const { signal } = new AbortController();
  const response = await mock.fetch(url, { ...request, signal });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ status: 'pending' });
  await mock.close();
});
