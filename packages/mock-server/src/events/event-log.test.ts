import { expect, test } from 'vitest';
import { createMockServer } from '../index.ts';
import { minimal, origin } from '../test-mock.ts';

// Of a log in memory, whatever store the other tests are run on: replicas keep theirs elsewhere.
const setUp = () => {
  const mock = createMockServer({ clock: 'frozen', start: '2026-01-01T00:00:00Z', seed: 'events' });
  const control = mock.control({ apiKey: 'key' });
  return {
    control,
    async create(): Promise<string> {
      const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(minimal) };
      const made = await mock.fetch(`${origin}/v1/videos/generations`, init);
      return ((await made.json()) as { id: string }).id;
    },
    /** The tasks that the events since the beginning tell of. */
    async tasksTold(count: number): Promise<object[]> {
      const tasks: object[] = [];
      const { last_event_id } = await control.tasks.list();
      const events = control.events({ lastEventId: last_event_id.replace(/\d+$/, '0') });
      while (tasks.length < count) {
        const { value } = await events.next();
        if (value.type === 'task') tasks.push(value.task);
      }
      await events.return(undefined);
      return tasks;
    },
  };
};

test('an event tells of a task as it was, also when another plan has taken the place of its plan', async () => {
  const { control, create, tasksTold } = setUp();
  const id = await create();
  const planned = await control.tasks.read(id);
  const other = await control.tasks.read(await create());
  await control.clock.advance({ seconds: 1 });
  const cancelled = await control.tasks.cancel(id);
  expect(cancelled.finishes_at).not.toBe(planned.finishes_at);
  expect(await tasksTold(3)).toEqual([planned, other, cancelled]);
});

test('an event tells of a task that a reset has taken away', async () => {
  const { control, create, tasksTold } = setUp();
  const before = await control.tasks.read(await create());
  await control.reset();
  await control.clock.advance({ minutes: 1 });
  const after = await control.tasks.read(await create());
  expect(await tasksTold(2)).toEqual([before, after]);
});

test('of more exchanges than are kept, the latest are told, each as it was', async () => {
  const { control, create } = setUp();
  const ids: string[] = [];
  for (let n = 0; n < 2500; n += 1) ids.unshift(await create());
  const events = await control.exchanges({ limit: 500 });
  expect(events.map(({ exchange }) => exchange.task_id)).toEqual(ids.slice(0, 500));
});
