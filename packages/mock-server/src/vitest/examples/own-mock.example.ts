import { test as base, describe, expect } from 'vitest';
import { type MockFixtures, mockFixtures } from '../index.ts';
import { createTask } from './create-task.ts';

const test = base.extend<MockFixtures>(mockFixtures());

test('the world is empty, and stands at a fixed time', async ({ control }) => {
  expect((await control.clock.read()).now).toBe('2026-01-01T00:00:00.000Z');
  expect((await control.tasks.list()).tasks).toEqual([]);
});

const drawn: string[] = [];
test('chance follows from the name', { repeats: 1 }, async ({ mock, apiKey, baseUrl }) => {
  drawn.push((await createTask({ mock, apiKey, baseUrl })).id);
  expect(new Set(drawn).size).toBe(1);
});

test('another name has another chance', async ({ mock, apiKey, baseUrl }) => {
  expect(drawn).toHaveLength(2);
  expect(drawn).not.toContain((await createTask({ mock, apiKey, baseUrl })).id);
});

const meeting = new Set<string>();
for (const number of [1, 2, 3])
  test.concurrent(`${number} does not meet the others`, async ({
    mock,
    apiKey,
    baseUrl,
    control,
    expect,
  }) => {
    meeting.add((await createTask({ mock, apiKey, baseUrl })).id);
    await expect.poll(() => meeting.size).toBe(3);
    expect((await control.tasks.list()).tasks).toHaveLength(1);
  });

test('callbacks arrive in the test', async ({ mock, apiKey, baseUrl, callbacks }) => {
  const statuses = [503, 204];
  callbacks.answerWith(() => new Response(null, { status: statuses.shift() ?? 500 }));
  const early = callbacks.next();
  const { id } = await createTask({ mock, apiKey, baseUrl }, { callback_url: 'https://app.test/hook' });
  expect(JSON.parse((await early).body)).toMatchObject({ id, status: 'completed' });
  expect((await callbacks.next()).body).toBe((await early).body);
  expect(callbacks.received).toHaveLength(2);
});

describe('options of some tests alone', () => {
  test.override({ mockOptions: { clock: 'frozen' } });

  test('a clock that stands still', async ({ mock, apiKey, baseUrl, control }) => {
    const { id } = await createTask({ mock, apiKey, baseUrl });
    expect((await control.tasks.read(id)).status).toBe('pending');
    await control.clock.advance({ hours: 1 });
    expect((await control.tasks.read(id)).status).toBe('completed');
  });
});
