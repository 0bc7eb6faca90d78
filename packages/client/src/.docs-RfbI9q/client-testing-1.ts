import assert from 'node:assert/strict';
import { createClient } from '@videoretalk/client';
import { createTestClock, testTask } from '@videoretalk/client/testing';

const clock = createTestClock();
const answers = [
  { status: 'processing', progress: 40 },
  testTask('completed', { results: ['https://example.com/result.mp4'] }),
];
const client = createClient({
  apiKey: 'test',
  clock,
  fetch: async () => new Response(JSON.stringify(answers.shift())),
});

const waiting = client.tasks.wait('task-unified-1775200000-xyz12345');
await clock.advance(15_000);
const task = await waiting;
assert.deepEqual(task.results, ['https://example.com/result.mp4']);
