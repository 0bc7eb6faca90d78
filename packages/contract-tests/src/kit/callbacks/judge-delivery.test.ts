import { expect, test } from 'vitest';
import { callbackDelivery } from '../../generated/constants.ts';
import type { Delivery, ReceivedCallback, Reply } from './delivery-record.ts';
import { judgeReceived, judgeRetries, judgeSpacing, judgeTimeout } from './judge-delivery.ts';

const { retryDelaysMs, timeoutMs } = callbackDelivery;
const failure: Reply = { status: 500 };

/** Attempts that begin at these times, by the server's clock or in real time, and take 20 ms each. */
function deliveryOf(
  times: readonly number[],
  steered: boolean,
  replies: readonly Reply[] = [failure],
): Delivery {
  const received = times.map(
    (at, index): ReceivedCallback => ({
      method: 'POST',
      path: '/',
      headers: {},
      body: '',
      reply: replies[Math.min(index, replies.length - 1)] ?? failure,
      at,
      clockAt: steered ? at : undefined,
      lookedUp: undefined,
      repliedAt: at + 10,
      endedAt: at + 20,
      givenUp: false,
      longest: 30,
    }),
  );
  const rest = { taskId: 'task', course: 'completed', callbackUrl: 'http://127.0.0.1/' };
  return { ...rest, replies, received, astray: 0, ended: true, waitedOut: true };
}

/** When attempts come that keep these delays. */
function timesFor(delays: readonly number[]): number[] {
  const times = [0];
  for (const delay of delays) times.push((times.at(-1) ?? 0) + 20 + delay);
  return times;
}

const ruleOf = ([fault]: readonly { rule: string }[]): string | undefined => fault?.rule;

test.each([true, false])('the delays of the contract are kept (by a clock: %s)', (steered) => {
  expect(judgeSpacing(deliveryOf(timesFor(retryDelaysMs), steered))).toEqual([]);
});

test.each<[string, number[]]>([
  ['all alike', retryDelaysMs.map(() => retryDelaysMs[0])],
  ['at once', retryDelaysMs.map(() => 0)],
  ['twice as long', retryDelaysMs.map((ms) => 2 * ms)],
  ['in the other order', [...retryDelaysMs].reverse()],
])('delays that are %s are noticed', (_, delays) => {
  for (const steered of [true, false])
    expect(ruleOf(judgeSpacing(deliveryOf(timesFor(delays), steered)))).toBe('callback/spacing');
});

test('a delay that differs by a tenth is noticed by a clock', () => {
  const delays = retryDelaysMs.map((ms) => 1.1 * ms);
  expect(judgeSpacing(deliveryOf(timesFor(delays), true))).toHaveLength(retryDelaysMs.length);
});

test('the attempts are counted', () => {
  const of = (count: number, replies?: Reply[]) => deliveryOf(Array(count).fill(0), true, replies);
  const most = retryDelaysMs.length + 1;
  expect(judgeRetries(of(most))).toEqual([]);
  expect(ruleOf(judgeRetries(of(most - 1)))).toBe('callback/not-retried');
  expect(ruleOf(judgeRetries(of(most + 1)))).toBe('callback/not-given-up');
  expect(judgeRetries(of(2, [failure, { status: 202 }]))).toEqual([]);
  expect(judgeReceived(of(2, [failure, { status: 202 }]))).toEqual([]);
  expect(ruleOf(judgeReceived(of(3, [failure, { status: 202 }])))).toBe('callback/repeated');
});

test.each([
  [timeoutMs, true, undefined],
  [timeoutMs / 2, true, 'callback/time-out'],
  [timeoutMs * 1.5, true, 'callback/time-out'],
  [timeoutMs * 2, false, 'callback/time-out'],
])('an attempt that ends after %i ms, given up: %s', (took, givenUp, rule) => {
  const { received, ...rest } = deliveryOf([0], true, ['hangs']);
  const held = received.map((one) => ({ ...one, repliedAt: took, endedAt: took, givenUp }));
  expect(ruleOf(judgeTimeout({ ...rest, received: held }))).toBe(rule);
});
