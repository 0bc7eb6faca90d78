import { expect, test } from 'vitest';
import { createCallbackReceiver } from '../callbacks/callback-receiver.ts';
import { createClient } from '../client.ts';
import { taskLifecycle } from '../generated/constants.ts';
import { failure, id, task } from '../test-world.ts';
import { sendTestCallback } from './send-test-callback.ts';
import { createTestClock } from './test-clock.ts';
import { testTask } from './test-task.ts';

test('there is a task for each state in which one may end', () => {
  const states = Object.entries(taskLifecycle.states).filter(([, { final }]) => final);
  expect(states.map(([status]) => testTask(status as 'completed').status)).toEqual(
    states.map(([name]) => name),
  );
  const changed = testTask('completed', { results: ['https://example.com/b.mp4'] });
  expect(changed.results).toEqual(['https://example.com/b.mp4']);
  expect(testTask('completed').results).not.toEqual(changed.results);
});

test.each(['completed', 'failed', 'cancelled'] as const)(
  'a receiver takes a test callback (%s)',
  async (status) => {
    const seen: string[] = [];
    const client = { tasks: { get: async () => testTask(status) } };
    const receive = createCallbackReceiver({
      client,
      onTask: (done) => void seen.push(done.status),
      token: 'a b',
    });
    expect((await sendTestCallback(receive, { task: testTask(status), token: 'a b' })).status).toBe(204);
    expect((await sendTestCallback(receive, { task: testTask(status) })).status).toBe(401);
    expect(
      (await sendTestCallback(receive, { token: 'a b', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
    expect(seen).toEqual([status]);
  },
);

test('a test clock moves a wait of an hour on in no time', async () => {
  const clock = createTestClock(0);
  const fetch = async () => new Response(JSON.stringify(task('pending', 0)));
  const client = createClient({ apiKey: 'test', fetch, clock });
  const wait = failure(client.tasks.wait(id));
  await clock.advance(3_599_999);
  expect(clock.sleeping()).toBe(2);
  await clock.advance(1);
  expect(await wait).toMatchObject({ name: 'WaitTimeoutError' });
  expect([clock.now(), clock.sleeping()]).toEqual([3_600_000, 0]);
  await expect(clock.sleep(1, AbortSignal.abort('no'))).rejects.toBe('no');
}, 30_000);
