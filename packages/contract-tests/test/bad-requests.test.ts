import { withContract } from '@videoretalk/contract-tests';
import { createMockServer } from '@videoretalk/mock-server';
import { afterAll, expect, test } from 'vitest';
import { requestExamples, simulation } from '../src/generated/constants.ts';

const creations = '/v1/videos/generations';
const good = requestExamples.multi_face;

// A mock that shows production's rules: no host is excepted from the addresses that a callback never goes to.
const mock = createMockServer({ speed: 200 });
afterAll(() => mock.close());

const fetch = withContract(async (input, init) => mock.fetch(new Request(input, init)), {
  requests: 'ignore',
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

const send = ({ method = 'POST', path = creations, headers = {}, body = JSON.stringify(good) }: Sent) =>
  fetch(`http://mock.test${path}`, {
    method,
    headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json', ...headers },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
  });

/** The good request with some fields replaced; one that is undefined is left out. */
const fields = (changed: Record<string, unknown>): Sent => ({
  body: JSON.stringify({ ...good, ...changed }),
});
const get = (path: string): Sent => ({ method: 'GET', path });

const invalid = (param: string): Expected => [400, 'invalid_parameters', param];
const missing: Expected = [400, 'missing_required_params'];
const noJson: Expected = [400, 'invalid_json'];
type Expected = [status: number, code: string, param?: string];

const address = (host: string): Sent => fields({ callback_url: `https://${host}/hook` });
const tooLong = `https://example.com/${'a'.repeat(2049 - 'https://example.com/'.length)}`;

const table: [title: string, sent: Sent, expected: Expected][] = [
  ['an empty token', { headers: { authorization: 'Bearer ' } }, [401, 'unauthorized']],
  ['another scheme', { headers: { authorization: 'Basic c2stdGVzdA==' } }, [401, 'unauthorized']],
  ['a bare token', { headers: { authorization: 'sk-test' } }, [401, 'unauthorized']],
  [
    'a look-up with an empty token',
    { ...get('/v1/tasks/nope'), headers: { authorization: '' } },
    [401, 'unauthorized'],
  ],
  ['no model', fields({ model: undefined }), missing],
  ['no video_url', fields({ video_url: undefined }), missing],
  ['no audio_url', fields({ audio_url: undefined }), missing],
  ['no field at all', { body: '{}' }, missing],
  ['model: null', fields({ model: null }), invalid('model')],
  ['model: another one', fields({ model: 'videoretalk-2' }), invalid('model')],
  ['video_url: a number', fields({ video_url: 1 }), invalid('video_url')],
  ['video_url: null', fields({ video_url: null }), invalid('video_url')],
  ['video_url: malformed', fields({ video_url: 'speaker.mp4' }), invalid('video_url')],
  ['audio_url: a list', fields({ audio_url: ['https://example.com/a.wav'] }), invalid('audio_url')],
  ['audio_url: malformed', fields({ audio_url: 'https://exa mple.com/a.wav' }), invalid('audio_url')],
  ['ref_image_url: an object', fields({ ref_image_url: {} }), invalid('ref_image_url')],
  ['ref_image_url: malformed', fields({ ref_image_url: '' }), invalid('ref_image_url')],
  ['video_extension: a string', fields({ video_extension: 'true' }), invalid('video_extension')],
  [
    'query_face_threshold: a string',
    fields({ query_face_threshold: '170' }),
    invalid('query_face_threshold'),
  ],
  ['query_face_threshold: null', fields({ query_face_threshold: null }), invalid('query_face_threshold')],
  ['query_face_threshold: too low', fields({ query_face_threshold: 119 }), invalid('query_face_threshold')],
  ['query_face_threshold: too high', fields({ query_face_threshold: 201 }), invalid('query_face_threshold')],
  [
    'query_face_threshold: a fraction',
    fields({ query_face_threshold: 170.5 }),
    invalid('query_face_threshold'),
  ],
  ['callback_url: http', fields({ callback_url: 'http://example.com/hook' }), invalid('callback_url')],
  ['callback_url: loopback', address('127.0.0.1'), invalid('callback_url')],
  ['callback_url: loopback, in IPv6', address('[::1]'), invalid('callback_url')],
  ['callback_url: loopback, by its name', address('localhost'), invalid('callback_url')],
  ['callback_url: a private network', address('10.0.0.1'), invalid('callback_url')],
  ['callback_url: too long', fields({ callback_url: tooLong }), invalid('callback_url')],
  ['truncated JSON', { body: '{"model": "videoretalk", ' }, noJson],
  ['an empty body', { body: '' }, noJson],
  ['a list as body', { body: '[]' }, noJson],
  ['another content type', { headers: { 'content-type': 'text/plain' } }, [415, 'unsupported_media_type']],
  [
    'a body of 10 MB',
    fields({ padding: 'x'.repeat(10 * simulation.largestRequestBytes) }),
    [413, 'request_too_large'],
  ],
  ['a path that does not exist', { path: '/v1/video/generations' }, [404, 'not_found']],
  ['a method that the path does not have', { method: 'DELETE' }, [405, 'method_not_allowed']],
  ['an id that is none', get('/v1/tasks/nope'), [400, 'invalid_task_id', 'task_id']],
  [
    'an id that no task has',
    get('/v1/tasks/task-unified-1775200000-aaaaaaaa'),
    [404, 'task_not_found', 'task_id'],
  ],
];

test.each(table)('%s is refused', async (_, sent, [status, code, param]) => {
  const response = await send(sent);
  const body = (await response.json()) as { error: Record<string, unknown> };
  expect({ status: response.status, code: body.error.code }).toEqual({ status, code });
  if (param !== undefined) expect(body.error.param).toBe(param);
  // withContract knows no path outside the contract: this holds those to the envelope too.
  expect(body).toMatchObject({ error: { message: expect.any(String), type: expect.any(String) } });
});

test('a request without a token is refused', async () => {
  const response = await fetch(`http://mock.test${creations}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(good),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
});

test('405 names the method that the path has', async () => {
  const response = await send({ method: 'DELETE' });
  expect(response.headers.get('allow')).toBe('POST');
});

test('a field that the contract does not name is accepted', async () => {
  expect((await send(fields({ prompt: 'a field of another model' }))).status).toBe(200);
});

test.each([120, 200])('a threshold of %i is in range', async (query_face_threshold) => {
  expect((await send(fields({ query_face_threshold }))).status).toBe(200);
});
