// A job to its end, for Node, Bun, Deno, Workers and pages alike: a task is created, waited for and downloaded.
import { createClient, downloadResult } from '@videoretalk/client';
import { createGpt4oImageClient } from '@videoretalk/client/models';
import { assertRequest } from '@videoretalk/client/preflight';
import { createRawClient } from '@videoretalk/client/raw';

const request = {
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
};

/**
 * @param baseUrl A mock with an automatic clock.
 * @param options Further options of the client.
 */
export async function job(baseUrl, options = {}) {
  const all = { apiKey: 'sk-packed', baseUrl, pollInterval: 1, ...options };
  const client = createClient(all);
  assertRequest(request);
  const handle = await client.videos.submit(request);
  const seen = [];
  const task = await handle.wait({ onProgress: ({ status }) => seen.push(status) });
  expect(seen.at(-1), 'completed');
  const video = await (await downloadResult(task)).blob();
  expect(video.type, 'video/mp4');
  expect(video.size > 1000, true);
  const params = { path: { task_id: handle.id } };
  const { data } = await createRawClient(all).GET('/v1/tasks/{task_id}', { params });
  expect(data.status, 'completed');
  const images = createGpt4oImageClient(all);
  const drawn = await images.tasks.wait(await images.images.generate({ prompt: 'A lighthouse', n: 2 }));
  expect(drawn.results.length, 2);
  return `${task.id} has ended`;
}

function expect(value, wanted) {
  if (value !== wanted) throw new Error(`got ${value}, and expected ${wanted}`);
}
