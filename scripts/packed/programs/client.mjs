// The client in a program: client.mjs BASE_URL
import { rm } from 'node:fs/promises';
import { createClient } from '@videoretalk/client';
import { downloadToFile } from '@videoretalk/client/node';
import { createTestClock, testTask } from '@videoretalk/client/testing';
import { job } from './job.mjs';

async function main(baseUrl) {
  console.log(await job(baseUrl));
  const client = createClient({ apiKey: 'sk-packed', baseUrl, pollInterval: 1 });
  const handle = await client.videos.submit({
    video_url: 'https://example.com/speaker.mp4',
    audio_url: 'https://example.com/target-speech.wav',
  });
  const { path } = await downloadToFile(await handle.wait(), `${handle.id}.mp4`);
  await rm(path);
  if (testTask('failed').status !== 'failed' || createTestClock().now() < 0)
    throw new Error('the doubles fail');
}

main(process.argv[2]).then(() => console.log('passed'), fail);

function fail(error) {
  console.error(error);
  process.exitCode = 1;
}
