import { expect, test, vi } from 'vitest';
import { callbackDelivery, simulation } from '../generated/constants.ts';
import type { SendCallback, SendResult } from '../index.ts';
import { callback_url, HOUR, minimal, received, testMock } from '../test-mock.ts';

/** Lets a task run to its end, and its callback to the end of its attempts. */
async function deliveriesFor(results: readonly SendResult[], scenario = 'happy') {
  const world = testMock({}, results);
  const { json } = await world.create({ callback_url }, { 'x-mock-scenario': scenario });
  await world.advance(HOUR);
  const { sent } = world;
  const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
  const [delivery] = (await world.control.deliveries.list()).deliveries;
  if (delivery === undefined) throw new Error('there is no delivery');
  return { ...world, id: json.id as string, gaps, delivery };
}

test.each(['happy', 'fail-service-error', 'cancelled', 'cancelled-as-failed'])(
  'a task that ends as %s is announced once, with the body of the look-up, byte for byte',
  async (scenario) => {
    const { sent, read, id } = await deliveriesFor([received()], scenario);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', url: callback_url, body: (await read(id)).text });
  },
);

test('a callback waits until the bill is confirmed', async () => {
  const { sent, control, id } = await deliveriesFor([received()]);
  const { finishes_at } = await control.tasks.read(id);
  expect(sent[0]?.at).toBe(Date.parse(finishes_at ?? '') + simulation.billingConfirmationMs);
});

test('when a callback is due is told before its task has ended', async () => {
  const { create, control } = testMock();
  const { json } = await create({ callback_url });
  const { finishes_at } = await control.tasks.read(json.id);
  const [delivery] = (await control.deliveries.list()).deliveries;
  expect(Date.parse(delivery?.next_attempt_at ?? '')).toBe(
    Date.parse(finishes_at ?? '') + simulation.billingConfirmationMs,
  );
});

test('a callback that fails is sent again after each delay of the contract, and then no more', async () => {
  const { sent, gaps, delivery } = await deliveriesFor([received(500)]);
  expect(gaps).toEqual(callbackDelivery.retryDelaysMs);
  expect(sent).toHaveLength(1 + callbackDelivery.retryDelaysMs.length);
  expect(delivery).toMatchObject({ state: 'failed', next_attempt_at: null });
});

test('the attempts tell their number and their delivery, and nothing else differs', async () => {
  const { sent, delivery } = await deliveriesFor([received(500)]);
  expect(sent.map(({ headers }) => headers['x-mock-attempt'])).toEqual(['1', '2', '3', '4']);
  for (const { headers } of sent) {
    expect(headers['x-mock-delivery-id']).toBe(delivery.id);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^VideoRetalk-Mock\/\d/),
    });
  }
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
});

test('only 2xx ends the retries, and a redirect is a failure', async () => {
  const { sent, delivery } = await deliveriesFor([received(302), received(410), received(299)]);
  expect(sent).toHaveLength(3);
  expect(delivery.state).toBe('delivered');
});

test('a sender that throws has failed, and is tried again', async () => {
  let calls = 0;
  const { create, advance, control } = testMock({
    sendCallback: async () => {
      calls += 1;
      throw new Error('no network in this test');
    },
  });
  await create({ callback_url });
  await advance(HOUR);
  expect(calls).toBe(1 + callbackDelivery.retryDelaysMs.length);
  const [delivery] = (await control.deliveries.list()).deliveries;
  expect(delivery?.attempts[0]).toMatchObject({ response: null, error: 'no network in this test' });
});

test('a receiver that lets the time run out has taken that time, also while the clock stands still', async () => {
  const timedOut = { error: 'no answer', timedOut: true };
  const { gaps, delivery } = await deliveriesFor([timedOut]);
  expect(gaps).toEqual(callbackDelivery.retryDelaysMs.map((delay) => delay + callbackDelivery.timeoutMs));
  const [first] = delivery.attempts;
  expect(Date.parse(first?.ended_at ?? '') - Date.parse(first?.started_at ?? '')).toBe(
    callbackDelivery.timeoutMs,
  );
});

test('every attempt is recorded with what was sent, what came, and when', async () => {
  const answer = { status: 503, headers: { server: 'x' }, body: 'busy', truncated: true };
  const { sent, delivery, id, read } = await deliveriesFor([{ response: answer }, received()]);
  expect(delivery).toMatchObject({ task_id: id, url: callback_url, state: 'delivered' });
  expect(delivery.attempts).toHaveLength(2);
  expect(delivery.attempts[0]).toEqual({
    number: 1,
    trigger: 'schedule',
    started_at: new Date(sent[0]?.at ?? 0).toISOString(),
    ended_at: new Date(sent[0]?.at ?? 0).toISOString(),
    duration_ms: expect.any(Number),
    request: { method: 'POST', url: callback_url, headers: sent[0]?.headers, body: (await read(id)).text },
    response: answer,
    error: 'The receiver answered with 503',
    interrupted: false,
  });
});

test('a delivery tells its state at every moment', async () => {
  const { create, control, advance } = testMock({}, [received(500)]);
  await create({ callback_url });
  const state = async () => (await control.deliveries.list()).deliveries[0];
  expect(await state()).toMatchObject({ state: 'waiting', attempts: [] });
  const { tasks } = await control.tasks.list();
  await control.clock.advance({ to: tasks[0]?.finishes_at ?? '' });
  expect((await state())?.state).toBe('scheduled');
  await advance(simulation.billingConfirmationMs);
  expect(await state()).toMatchObject({ state: 'scheduled', attempts: [{ number: 1 }] });
  await advance(HOUR);
  expect((await state())?.state).toBe('failed');
  expect((await control.deliveries.list({ state: 'failed' })).deliveries).toHaveLength(1);
  expect((await control.deliveries.list({ state: 'delivered' })).deliveries).toHaveLength(0);
});

test('a callback is sent again by hand, outside the schedule, and a success is the end', async () => {
  const { control, delivery, sent, advance } = await deliveriesFor([
    ...Array.from({ length: 4 }, () => received(500)),
    received(200),
  ]);
  expect(await control.deliveries.redeliver(delivery.id)).toMatchObject({
    number: 5,
    trigger: 'redelivery',
    response: { status: 200 },
  });
  await advance(HOUR);
  expect(sent).toHaveLength(5);
  expect((await control.deliveries.read(delivery.id)).state).toBe('delivered');
});

test('nothing is sent by hand before the task has ended', async () => {
  const { create, control } = testMock();
  await create({ callback_url });
  const [delivery] = (await control.deliveries.list()).deliveries;
  await expect(control.deliveries.redeliver(delivery?.id ?? '')).rejects.toMatchObject({
    status: 409,
    code: 'task_not_final',
  });
});

test('an allowed host opens plain http, and no other rule of the field', async () => {
  const { create } = testMock({ allowCallbackHosts: ['127.0.0.1'] });
  const answerTo = async (url: string) => (await create({ ...minimal, callback_url: url })).status;
  expect(await answerTo('http://127.0.0.1:3000/hook')).toBe(200);
  expect(await answerTo('http://127.0.0.1:3000/'.padEnd(3000, 'x'))).toBe(400);
  expect(await answerTo('http://127.0.0.1:3000/a b')).toBe(400);
  expect(await answerTo('http://127.0.0.2:3000/hook')).toBe(400);
});

/** Runs some work, and gives back what nobody has caught meanwhile. */
async function uncaught(work: () => Promise<unknown>): Promise<unknown[]> {
  const caught: unknown[] = [];
  const listener = (reason: unknown): void => void caught.push(reason);
  process.on('unhandledRejection', listener);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', listener);
  return caught;
}

/** A sender that ends only when it is told to. */
const hanging: SendCallback = (_request, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ error: 'stopped' })));

test('callbacks that still wait for a receiver end quietly with the mock', async () => {
  expect(
    await uncaught(async () => {
      const { mock, control, create } = testMock({ callbacksPerReceiver: 1, sendCallback: hanging });
      await control.clock.set({ mode: 'real', speed: 10_000 });
      for (let index = 0; index < 3; index++) await create({ callback_url });
      await expect
        .poll(async () => (await control.deliveries.list({ state: 'sending' })).deliveries.length)
        .toBe(3);
      await mock.close();
    }),
  ).toEqual([]);
});

test('of many that are due at once, a receiver gets a few, and the clock waits for all', async () => {
  const begun: { id: string; end: () => void }[] = [];
  const { create, advance, control } = testMock({
    callbacksPerReceiver: 2,
    sendCallback: ({ body }) =>
      new Promise((resolve) => begun.push({ id: JSON.parse(body).id, end: () => resolve(received()) })),
  });
  const ids: string[] = [];
  for (let index = 0; index < 7; index++)
    ids.push((await create({ callback_url }, { 'x-mock-scenario': 'fail-at-once-service-error' })).json.id);
  let moved = false;
  const moving = advance(HOUR).then(() => {
    moved = true;
  });
  const sending = async () => (await control.deliveries.list({ state: 'sending' })).deliveries.length;
  for (let ended = 0; ended < ids.length; ended++) {
    await expect.poll(() => begun.length).toBe(Math.min(ended + 2, ids.length));
    await expect.poll(sending).toBe(ids.length - ended);
    expect(moved).toBe(false);
    begun[ended]?.end();
  }
  await moving;
  expect(begun.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect((await control.deliveries.list({ state: 'delivered' })).deliveries).toHaveLength(ids.length);
});

test('a fault that comes while a delivery is retried has no say in it', async () => {
  const { create, control, advance, sent } = testMock({}, [received(500), received()]);
  await create({ callback_url }, { 'x-mock-scenario': 'fail-at-once-service-error' });
  await advance(simulation.billingConfirmationMs);
  expect(sent).toHaveLength(1);
  await control.faults.add({ kind: 'drop' });
  await advance(HOUR);
  expect(sent).toHaveLength(2);
  expect((await control.deliveries.list()).deliveries[0]?.state).toBe('delivered');
});

test('a listener that throws harms nothing, and the retries go on', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { create, advance, sent } = testMock(
    {
      onAttempt() {
        throw new Error('a slip in the test');
      },
    },
    [received(500)],
  );
  expect(
    await uncaught(async () => {
      await create({ callback_url });
      await advance(HOUR);
    }),
  ).toEqual([]);
  expect(sent).toHaveLength(4);
  expect(silent).toHaveBeenCalledTimes(4);
  silent.mockRestore();
});

test('the receiver of one world holds up no other world, also where that is reset', async () => {
  const { mock, control, create, sent } = testMock({ callbacksPerReceiver: 1, sendCallback: hanging });
  const other = mock.control({ apiKey: 'other' });
  await create({ callback_url });
  await create({ callback_url }, { authorization: 'Bearer other' });
  const stuck = [control.clock.advance({ hours: 1 }), other.clock.advance({ hours: 1 })];
  await expect
    .poll(async () => (await other.deliveries.list()).deliveries[0]?.state, { interval: 5 })
    .toBe('sending');
  await other.reset();
  expect((await control.deliveries.list()).deliveries[0]?.state).toBe('sending');
  await mock.close();
  await Promise.all(stuck);
  expect(sent).toEqual([]);
});

test('a sender that hangs is given up after the time of the contract', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let begun = 0;
    const { create, control } = testMock({
      sendCallback: () => {
        begun += 1;
        return new Promise(() => {});
      },
    });
    await create({ callback_url });
    const moved = control.clock.advance({ hours: 1 });
    for (let attempt = 0; attempt < 4; attempt++) {
      while (begun <= attempt) await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(callbackDelivery.timeoutMs);
    }
    await moved;
    const [delivery] = (await control.deliveries.list()).deliveries;
    expect(delivery?.attempts.map(({ error }) => error)).toEqual(Array(4).fill('no answer within 10 s'));
  } finally {
    vi.useRealTimers();
  }
});

test('a receiver that moves the clock before it answers is told that it cannot', async () => {
  const told: unknown[] = [];
  const { create, advance, control } = testMock({
    sendCallback: async () => {
      told.push(await control.clock.advance({ seconds: 1 }).catch((error: unknown) => error));
      return received();
    },
  });
  await create({ callback_url });
  await advance(HOUR);
  expect(told).toMatchObject([{ status: 409, code: 'clock_is_moving' }]);
});

test('two redeliveries at once have numbers of their own', async () => {
  const { create, advance, control } = testMock({
    sendCallback: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return received(500);
    },
  });
  await create({ callback_url });
  await advance(HOUR);
  const [delivery] = (await control.deliveries.list()).deliveries;
  const again = () => control.deliveries.redeliver(delivery?.id ?? '');
  const numbers = (await Promise.all([again(), again()])).map(({ number }) => number);
  expect(numbers.sort()).toEqual([5, 6]);
});
