import {
  answer,
  answers,
  type Fetch,
  html,
  jsonOf,
  kindOf,
  type Mutant,
  requests,
  withError,
  without,
} from './mutant.ts';

const anyKey = 'Bearer sk-anyone';
const failure = { error: { code: 'internal_error', message: 'Internal server error', type: 'api_error' } };

/** What goes wrong as a request is refused. */
export const refusalMutants: readonly Mutant[] = [
  requests('look-ups need no key', 'look-up', ({ headers, body }) => {
    if (!headers.has('authorization')) headers.set('authorization', anyKey);
    return body;
  }),
  requests('creations need no key', 'creation', ({ headers, body }) => {
    if (!headers.has('authorization')) headers.set('authorization', anyKey);
    return body;
  }),
  requests('Basic is taken for Bearer', undefined, ({ headers, body }) => {
    const given = headers.get('authorization');
    if (given?.startsWith('Basic ')) headers.set('authorization', anyKey);
    return body;
  }),
  requests('a key needs no scheme', undefined, ({ headers, body }) => {
    const given = headers.get('authorization');
    if (given !== null && !given.includes(' ')) headers.set('authorization', `Bearer ${given}`);
    return body;
  }),
  requests('an empty key is one', undefined, ({ headers, body }) => {
    if (headers.get('authorization')?.trim() === 'Bearer') headers.set('authorization', anyKey);
    return body;
  }),
  requests('every key sees every task', undefined, ({ headers, body }) => {
    if (/^Bearer +\S/.test(headers.get('authorization') ?? '')) headers.set('authorization', anyKey);
    return body;
  }),
  {
    name: 'a body is judged before the key',
    wrap: (sound: Fetch) => async (request) => {
      const response = await sound(request.clone());
      if (response.status !== 401 || kindOf(request) !== 'creation') return response;
      const headers = new Headers(request.headers);
      headers.set('authorization', anyKey);
      const judged = await sound(
        new Request(request.url, { method: 'POST', headers, body: await request.text() }),
      );
      return judged.status === 400 ? judged : response;
    },
  },
  answers('a missing key is answered with 403', { status: 401 }, (json) => answer(403, json)),
  answers('a missing key is answered with a page', { status: 401 }, () => html(401)),
  answers('a 401 has an envelope of its own', { status: 401 }, () =>
    answer(401, { message: 'Unauthorized' }),
  ),
  answers('a 401 has another type', { status: 401 }, (json) =>
    withError(json, { type: 'invalid_request_error' }),
  ),
  answers('a 401 has another code', { status: 401 }, (json) => withError(json, { code: 'invalid_api_key' })),
  answers('codes are numbers', { status: 404 }, (json) => withError(json, { code: 404 })),
  answers('errors lack their type', { status: 400 }, ({ error, ...json }) => ({
    ...json,
    error: without(error as Record<string, unknown>, 'type'),
  })),
  answers('errors lack their message', { status: 400 }, (json) => withError(json, { message: '' })),
  answers('errors are sent as a list', { status: 400 }, (json) => ({ errors: [json.error] })),
  answers('errors are sent with 200', { kind: 'creation', status: 400 }, (json) => answer(200, json)),
  answers('a bad field is answered with 422', { code: 'invalid_parameters' }, (json) => answer(422, json)),
  answers('a bad field breaks the server', { code: 'invalid_parameters' }, () => answer(500, failure)),
  answers('a missing field breaks the server', { code: 'missing_required_params' }, () =>
    answer(500, failure),
  ),
  answers('malformed JSON breaks the server', { code: 'invalid_json' }, () => answer(500, failure)),
  answers('another field is blamed', { code: 'invalid_parameters' }, (json) =>
    withError(json, { param: 'prompt' }),
  ),
  answers('no field is blamed', { code: 'invalid_parameters' }, () =>
    answer(400, {
      error: { code: 'invalid_parameters', message: 'Bad request', type: 'invalid_request_error' },
    }),
  ),
  answers('a 400 has the type of a 401', { status: 400 }, (json) =>
    withError(json, { type: 'authentication_error' }),
  ),
  answers('another content type is answered with a page', { status: 415 }, () => html(415)),
  answers('a large body breaks the server', { status: 413 }, () => answer(500, failure)),
  answers('a 405 lacks Allow', { status: 405 }, (json) => answer(405, json)),
  answers('Allow names the method that is refused', { status: 405 }, (json, { headers }, { method }) => {
    const changed = new Headers(headers);
    changed.set('allow', method);
    return answer(405, json, changed);
  }),
  answers('another method is answered with a page', { status: 405 }, () => html(405)),
  answers('another method is answered with 501', { status: 405 }, (json) => answer(501, json)),
  answers('DELETE is answered with 204', { status: 405 }, (json, response, { method }) =>
    method === 'DELETE' ? new Response(null, { status: 204 }) : answer(405, json, response.headers),
  ),
  answers('an unknown path is answered with 200', { kind: 'other', status: 404 }, () => answer(200, {})),
  answers('an unknown path is answered with a page', { kind: 'other', status: 404 }, () => html(404)),
  {
    name: 'a bad threshold is never answered',
    wrap: (sound: Fetch) => async (request) => {
      const text = kindOf(request) === 'creation' ? await request.clone().text() : '';
      const { query_face_threshold: threshold } = jsonOf(text);
      return threshold === 119 ? new Promise<Response>(() => {}) : sound(request);
    },
  },
  {
    name: 'deep nesting breaks the connection',
    wrap: (sound: Fetch) => async (request) => {
      const text = kindOf(request) === 'creation' ? await request.clone().text() : '';
      if (text.includes('[[[[')) throw new TypeError('fetch failed');
      return sound(request);
    },
  },
  {
    // The mock takes any key: beside a key that is right, that is a server which takes a wrong one.
    name: 'a wrong key is taken',
    options: { apiKey: 'sk-the-right-key' },
  },
];
