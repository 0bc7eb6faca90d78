import { createClient, downloadResult } from '@videoretalk/client';

const client = createClient(); // EVOLINK_API_KEY of the environment

const handle = await client.videos.submit({
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
});
console.log(JSON.stringify(handle)); // keep this: the task is paid for
const task = await handle.wait({ onProgress: ({ progress }) => console.log(`${progress} %`) });
const video = await (await downloadResult(task)).blob();
console.log(video.size);
