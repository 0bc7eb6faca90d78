import { checkRequest } from '@videoretalk/client/preflight';
import { createMockServer } from '@videoretalk/mock-server';
import { afterAll, expect, test } from 'vitest';

const mock = createMockServer();
afterAll(() => mock.close());

const good = {
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/target-speech.wav',
};
const long = `https://example.com/${'x'.repeat(2100)}`;
const changes: object[] = [
  {},
  { video_url: undefined },
  { video_url: undefined, audio_url: undefined },
  { model: 'other' },
  { video_url: 'speaker.mp4' },
  { video_url: 'https://exa mple.com/' },
  { video_url: 'https://example.com/%zz' },
  { video_url: 'https://example.com/ä.mp4' },
  { video_url: 'ftp://example.com/a' },
  { audio_url: 7 },
  { audio_url: null },
  { ref_image_url: '//example.com/a' },
  { video_extension: 'yes' },
  { query_face_threshold: 119 },
  { query_face_threshold: 200.5 },
  { query_face_threshold: '170' },
  { callback_url: 'http://example.com/' },
  { callback_url: long },
  { callback_url: long.replace('https', 'http') },
  { callback_url: 'https://user:word@example.com/' },
  { callback_url: 'https://127.1/' },
  { callback_url: 'https://10.1.2.3/' },
  { callback_url: 'https://[::1]/' },
  { callback_url: 'https://[::ffff:192.168.0.1]/' },
  { callback_url: 'https://[fd00::7]/' },
  { callback_url: 'https://localhost/' },
  { callback_url: 'https://a.localhost./' },
  { callback_url: 'https://[64:ff9b::8.8.8.8]/' },
  { callback_url: 'https://[2002:7f00:1::]/' },
  { callback_url: 'https://[2606:4700::5efe:10.0.0.1]/' },
  { callback_url: 'https://[4000::1]/' },
  { callback_url: 'https://169.254.169.254/' },
  { callback_url: 'https://intranet/' },
  { callback_url: 'https://example.com:0/' },
  { unknown_field: true },
];

test.each(changes)('preflight and mock say the same of %j', async (change) => {
  const body = { ...good, ...change };
  const response = await mock.fetch(
    new Request('http://mock.local/v1/videos/generations', {
      method: 'POST',
      headers: { authorization: 'Bearer test', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  const { error } = (await response.json()) as { error?: { code: string; message: string; param: string } };
  const told = error && { code: error.code, message: error.message, param: error.param };
  expect(checkRequest(body)[0]).toEqual(told);
});
