import { createClient, isVideoRetalkError } from '@videoretalk/client';

const client = createClient();
const created = await client.videos.generate({
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
});
try {
  const task = await client.tasks.wait(created, {
    timeout: 900_000,
    signal: AbortSignal.timeout(1_000_000),
    onProgress: ({ status, progress }) => console.log(status, progress),
  });
  console.log(task.results);
} catch (error) {
  if (!isVideoRetalkError(error, 'WaitTimeoutError')) throw error;
  console.log(`${error.taskId} goes on and is paid for: wait for it again`);
}
