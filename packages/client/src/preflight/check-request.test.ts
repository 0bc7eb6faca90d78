import { expect, test } from 'vitest';
import { callbackAddress, requestExamples, requestFields } from '../generated/constants.ts';
import { failure, json, request, task, world } from '../test-world.ts';
import { assertRequest } from './assert-request.ts';
import { checkRequest } from './check-request.ts';
import { parseAddress } from './parse-address.ts';

function faults(change: object): string[] {
  return checkRequest({ ...request, ...change }).map(({ message }) => message);
}

test.each(Object.entries(requestExamples))('the example %s of the contract has no fault', (_, example) => {
  expect(checkRequest(example)).toEqual([]);
});

test('each fault is told, in the order of the contract, the missing fields as one', () => {
  const { minimum, maximum } = requestFields.query_face_threshold;
  const wrong = { query_face_threshold: maximum + 1, callback_url: 'http://example.com/', model: 'other' };
  expect(checkRequest(wrong)).toEqual([
    {
      code: 'missing_required_params',
      message: 'Missing required parameter: video_url, audio_url',
      param: 'video_url',
    },
    { code: 'invalid_parameters', message: 'model must be "videoretalk", got "other"', param: 'model' },
    {
      code: 'invalid_parameters',
      message: `query_face_threshold must be an integer from ${minimum} to ${maximum}, got ${maximum + 1}`,
      param: 'query_face_threshold',
    },
    {
      code: 'invalid_parameters',
      message: 'callback_url must be an absolute https:// URL, got "http://example.com/"',
      param: 'callback_url',
    },
  ]);
});

test.each([null, [], 'x', undefined])('%j is no request', (body) => {
  expect(checkRequest(body)).toEqual([
    { code: 'invalid_json', message: 'The request body must be a JSON object' },
  ]);
});

test('a field that is undefined is left out, as JSON leaves it out', () => {
  expect(faults({ callback_url: undefined, model: undefined })).toEqual([]);
  expect(faults({ video_url: undefined })).toEqual(['Missing required parameter: video_url']);
});

test.each([
  'speaker.mp4',
  '/a',
  '',
  'https://exa mple.com/a',
  'https://example.com/ä',
  '//example.com/a',
  3,
  null,
])('%j is no absolute URL', (video_url) => {
  expect(faults({ video_url })).toEqual([
    `video_url must be an absolute URL, got ${JSON.stringify(video_url)}`,
  ]);
});

test('a long value is shown in part', () => {
  const [message] = faults({ audio_url: `not a URL ${'x'.repeat(100)}` });
  expect(message).toMatch(/got "not a URL x+\.\.\.$/);
});

test('a callback URL may be as long as the contract says', () => {
  const { maxLength } = requestFields.callback_url;
  const base = 'https://example.com/';
  const longest = base + 'x'.repeat(maxLength - base.length);
  expect(faults({ callback_url: longest })).toEqual([]);
  expect(faults({ callback_url: `${longest}x` })).toEqual([
    `callback_url must be at most ${maxLength} characters long, and has ${maxLength + 1}`,
  ]);
});

test.each(callbackAddress.refusedNetworks)('a callback to $range is refused', ({ range }) => {
  const [base = ''] = range.split('/');
  const host = base.includes(':') ? `[${base}]` : base;
  const [message] = faults({ callback_url: `https://${host}/in` });
  expect(message).toMatch(/^callback_url must lead to a public host: .*(belongs to|lies outside|inside the)/);
});

test.each([
  ['https://0x7f.1/', '127.0.0.1 belongs to 127.0.0.0/8 (loopback)'],
  ['https://2130706433/', '127.0.0.1 belongs to 127.0.0.0/8 (loopback)'],
  ['https://[::ffff:10.0.0.1]/', '10.0.0.1 belongs to 10.0.0.0/8 (private network)'],
  ['https://172.31.255.255/', '172.31.255.255 belongs to 172.16.0.0/12 (private network)'],
  ['https://localhost/', 'localhost stands for this machine'],
  ['https://api.localhost./', 'api.localhost lies under localhost, which stands for this machine'],
  ['https://me:secret@example.com/', 'it holds a user name or a password'],
])('a callback to %s is refused', (callback_url, why) => {
  expect(faults({ callback_url })).toEqual([`callback_url must lead to a public host: ${why}`]);
});

test.each([
  'https://172.32.0.1/',
  'https://[2606:4700::1111]/',
  'HTTPS://notlocalhost.example/',
  'https://8.8.8.8:444/a?b#c',
])('a callback to %s is let through', (callback_url) => {
  expect(faults({ callback_url })).toEqual([]);
});

test('addresses are read in the forms in which URL writes them', () => {
  expect(parseAddress('example.com')).toBeUndefined();
  expect(parseAddress('::')).toEqual({ size: 128, value: 0n });
  expect(parseAddress('1:2:3:4:5:6:7:8')?.value).toBe(0x0001_0002_0003_0004_0005_0006_0007_0008n);
  expect(parseAddress('fe80::1')?.value).toBe((0xfe80n << 112n) | 1n);
  expect(parseAddress('::ffff:7f00:1')).toEqual({ size: 32, value: 0x7f000001n });
});

test('a client with a preflight sends nothing that has a fault', async () => {
  const { client, requests, run } = world([json(task('pending', 0))], { preflight: assertRequest });
  await run(client.videos.generate(request));
  expect(requests).toHaveLength(1);
  const wrong = { ...request, video_url: 'x', audio_url: 'y' };
  expect(await failure(client.videos.generate(wrong))).toMatchObject({
    name: 'PreflightError',
    code: 'invalid_parameters',
    param: 'video_url',
    problems: [{ param: 'video_url' }, { param: 'audio_url' }],
    message:
      'Nothing was sent: video_url must be an absolute URL, got "x"; audio_url must be an absolute URL, got "y".',
  });
  expect(requests).toHaveLength(1);
});
