import { test as base, expect } from 'vitest';
import { type SharedMockFixtures, sharedMockFixtures } from '../index.ts';
import { createTask } from './create-task.ts';

const test = base.extend<SharedMockFixtures>(sharedMockFixtures());
const urls = new Set<string>();
const drawn: string[] = [];
const meeting = new Set<string>();

test('the mock listens', async ({ baseUrl, apiKey }) => {
  urls.add(baseUrl);
  const response = await fetch(`${baseUrl}/v1/tasks/task-unified-1-abcdefgh`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  expect(response.status).toBe(404);
  await response.text();
});

test('it is the same one for all tests', ({ baseUrl }) => {
  urls.add(baseUrl);
  expect(urls.size).toBe(1);
});

test('a world is empty, and its chance follows from the name', { repeats: 1 }, async ({
  mock,
  apiKey,
  baseUrl,
  control,
}) => {
  drawn.push((await createTask({ mock, apiKey, baseUrl })).id);
  expect(new Set(drawn).size).toBe(1);
  expect((await control.tasks.list()).tasks).toHaveLength(1);
});

for (const number of [1, 2])
  test.concurrent('tests of one name do not meet', async ({ mock, apiKey, baseUrl, control, expect }) => {
    await createTask({ mock, apiKey, baseUrl });
    meeting.add(`${apiKey} ${number}`);
    await expect.poll(() => meeting.size).toBe(2);
    expect((await control.tasks.list()).tasks).toHaveLength(1);
  });
