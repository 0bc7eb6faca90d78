// The entries of the mock for Vitest and MSW, as a user's tests have them.
import { createClient } from '@videoretalk/client';
import { createMockServer } from '@videoretalk/mock-server';
import { mswHandlers } from '@videoretalk/mock-server/msw';
import { mockFixtures } from '@videoretalk/mock-server/vitest';
import { setupServer } from 'msw/node';
import { test as base, expect } from 'vitest';

const test = base.extend(mockFixtures());
const request = {
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
};

test('a callback comes', async ({ mock, apiKey, baseUrl, callbacks }) => {
  const client = createClient({ apiKey, baseUrl, fetch: mock.fetch, pollInterval: 1 });
  await client.videos.generate({ ...request, callback_url: 'https://app.test/hook' });
  expect(JSON.parse((await callbacks.next()).body)).toMatchObject({ status: 'completed' });
});

base('MSW answers', async () => {
  const mock = createMockServer({ clock: 'automatic' });
  const server = setupServer(...mswHandlers(mock));
  server.listen({ onUnhandledRequest: 'error' });
  const client = createClient({ apiKey: 'sk-packed', pollInterval: 1 });
  const { id } = await client.videos.generate(request);
  expect(await client.tasks.wait(id)).toMatchObject({ status: 'completed' });
  server.close();
  await mock.close();
});
