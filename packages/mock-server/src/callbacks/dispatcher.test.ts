import { expect, test } from 'vitest';
import { callbackDelivery, requestExamples } from '../generated/constants.ts';
import { createManualClock, createMockServer, type SendResult } from '../index.ts';

const HOUR = 3_600_000;
const callback_url = 'https://hooks.example.org/done';
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

/** An answer of a receiver with nothing in it. */
const answer = (status: number): SendResult => ({
  response: { status, headers: {}, body: '', truncated: false },
});

/** A mock whose receiver answers with these results, one after the other, and what it was sent when. */
async function deliveriesFor(results: readonly SendResult[]) {
  const clock = createManualClock();
  const sent: { at: number; url: string; body: string }[] = [];
  const mock = createMockServer({
    clock,
    seed: 'test',
    sendCallback: async ({ url, body }) => {
      sent.push({ at: clock.now(), url, body });
      return results[sent.length - 1] ?? { error: 'the test answers no more' };
    },
  });
  const created = await mock.fetch('http://mock.test/v1/videos/generations', {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...requestExamples.minimal, callback_url }),
  });
  const { id } = (await created.json()) as { id: string };
  await clock.advance(HOUR);
  const lookup = await (await mock.fetch(`http://mock.test/v1/tasks/${id}`, { headers })).text();
  return { sent, lookup, gaps: sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0)) };
}

test('a callback is sent once where it is received, with the body of the look-up, byte for byte', async () => {
  const { sent, lookup } = await deliveriesFor([answer(204)]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ url: callback_url, body: lookup });
});

test('a callback that fails is sent again after each delay of the contract, and then no more', async () => {
  const { sent, gaps } = await deliveriesFor([]);
  expect(gaps).toEqual(callbackDelivery.retryDelaysMs);
  expect(sent).toHaveLength(1 + callbackDelivery.retryDelaysMs.length);
});

test('a sender that throws has failed, and is tried again', async () => {
  const clock = createManualClock();
  let calls = 0;
  const mock = createMockServer({
    clock,
    sendCallback: async () => {
      calls += 1;
      throw new Error('no network in this test');
    },
  });
  const body = JSON.stringify({ ...requestExamples.minimal, callback_url });
  await mock.fetch('http://mock.test/v1/videos/generations', { method: 'POST', headers, body });
  await clock.advance(HOUR);
  expect(calls).toBe(1 + callbackDelivery.retryDelaysMs.length);
});

test('an allowed host opens plain http, and no other rule of the field', async () => {
  const mock = createMockServer({ clock: createManualClock(), allowCallbackHosts: ['127.0.0.1'] });
  const answerTo = async (url: string): Promise<number> => {
    const body = JSON.stringify({ ...requestExamples.minimal, callback_url: url });
    return (await mock.fetch('http://mock.test/v1/videos/generations', { method: 'POST', headers, body }))
      .status;
  };
  expect(await answerTo('http://127.0.0.1:3000/hook')).toBe(200);
  expect(await answerTo('http://127.0.0.1:3000/'.padEnd(3000, 'x'))).toBe(400);
  expect(await answerTo('http://127.0.0.1:3000/a b')).toBe(400);
  expect(await answerTo('http://127.0.0.2:3000/hook')).toBe(400);
});

test('only 2xx ends the retries', async () => {
  const { sent } = await deliveriesFor([answer(302), answer(410), answer(200)]);
  expect(sent).toHaveLength(3);
});
