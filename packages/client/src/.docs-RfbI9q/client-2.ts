import { createClient } from '@videoretalk/client';
import { assertRequest, checkRequest } from '@videoretalk/client/preflight';

const client = createClient({ apiKey: 'sk-example', preflight: assertRequest });
console.log(typeof client.videos.generate); // throws a PreflightError before anything is sent

for (const { param, message } of checkRequest({
  video_url: 'speaker.mp4',
  audio_url: 'https://example.com/a.wav',
})) {
  console.log(param, message); // video_url must be an absolute URL, got "speaker.mp4"
}
