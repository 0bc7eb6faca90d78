import { createClient, hasErrorCode, isOutcomeUnknown, isVideoRetalkError } from '@videoretalk/client';

const client = createClient();
const request = {
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
};
try {
  await client.tasks.wait(await client.videos.generate(request));
} catch (error) {
  if (isOutcomeUnknown(error)) console.log('A task may exist. Its key is', error.idempotencyKey);
  else if (isVideoRetalkError(error, 'InvalidRequestError')) console.log(error.param, error.message);
  else if (isVideoRetalkError(error, 'RateLimitError')) console.log('Wait', error.retryAfter, 'ms');
  else if (hasErrorCode(error, 'content_policy_violation')) console.log('Choose another source');
  else throw error;
}
