import { createClient } from '@videoretalk/client';

const client = createClient();
const store = new Map<string, string>();

const handle = await client.videos.submit({
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
});
store.set(handle.id, JSON.stringify(handle)); // the id and the estimate: no key, no link
for await (const task of handle.changes()) console.log(task.status, task.progress);
