import { expect, test } from 'vitest';
import { checkCallback } from './check-callback.ts';
import { locate } from './locate.ts';

const example = (name: string) => locate(['components', 'examples', name, 'value'])?.value;

test.each(['CompletedTask', 'CompletedTaskWithResultData', 'FailedTask', 'CancelledTask'])(
  'a callback may announce %s',
  async (name) => {
    expect(await checkCallback(example(name))).toEqual([]);
  },
);

test.each(['PendingTask', 'ProcessingTask'])('a callback never announces %s', async (name) => {
  expect(await checkCallback(example(name))).not.toEqual([]);
});

test.each([null, [], 'completed', {}])('%j is no callback', async (body) => {
  const [breach] = await checkCallback(body);
  expect(breach).toMatchObject({ operationId: 'taskFinished', where: 'callback' });
});
