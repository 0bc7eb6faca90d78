import { callbackUrl, createCallbackReceiver, createCallbackToken, createClient } from '@videoretalk/client';

const client = createClient({ apiKey: process.env.EVOLINK_API_KEY ?? '' });

// Once: `createCallbackToken()` makes the secret. Keep it beside the key.
const token = process.env.CALLBACK_TOKEN ?? createCallbackToken();

const receive = createCallbackReceiver({
  client,
  token,
  onTask: async (task) => console.log(task.id, task.status),
  onError: (error) => console.error(error),
});

await client.videos.generate({
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
  callback_url: callbackUrl('https://example.com/callbacks', token),
});
