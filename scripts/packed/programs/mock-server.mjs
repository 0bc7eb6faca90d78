// The mock within a program, without a socket: a task is created and ends.
import { createMockServer } from '@videoretalk/mock-server';

async function main() {
  const mock = createMockServer({ clock: 'automatic' });
  const headers = { authorization: 'Bearer sk-packed', 'content-type': 'application/json' };
  const body = JSON.stringify({
    model: 'videoretalk',
    video_url: 'https://example.com/speaker.mp4',
    audio_url: 'https://example.com/target-speech.wav',
  });
  const created = await mock.fetch('http://mock.test/v1/videos/generations', {
    method: 'POST',
    headers,
    body,
  });
  const { id } = await created.json();
  let task = { status: 'pending' };
  while (['pending', 'processing'].includes(task.status))
    task = await (await mock.fetch(`http://mock.test/v1/tasks/${id}`, { headers })).json();
  const video = await (await mock.fetch(task.results[0])).arrayBuffer();
  const { tasks } = await mock.control({ apiKey: 'sk-packed' }).tasks.list();
  if (task.status !== 'completed' || video.byteLength < 1000 || tasks.length !== 1)
    throw new Error('no result');
  if (mock.breaches.length > 0) throw new Error('the mock broke the contract');
  await mock.close();
}

main().then(() => console.log('passed'), fail);

function fail(error) {
  console.error(error);
  process.exitCode = 1;
}
