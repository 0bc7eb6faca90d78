import {
  answer,
  answers,
  type Fetch,
  fields,
  type Json,
  jsonOf,
  kindOf,
  type Mutant,
  requests,
  without,
} from './mutant.ts';

const created = { kind: 'creation', status: 200 } as const;

/** Replaces a value that the contract does not allow by one that it does. */
const overlooks = (field: string, isBad: (value: unknown, body: Json) => boolean, good: unknown): Mutant =>
  fields(`overlooks a bad ${field}`, (body) =>
    isBad(body[field], body) ? { ...body, [field]: good } : body,
  );

const named = (name: string, mutant: Mutant): Mutant => ({ ...mutant, name });

const url = 'https://example.com/a.mp4';
const has = (body: Json, field: string): boolean => Object.hasOwn(body, field);

/** Refuses a request, and creates a task all the same. */
const leaving = (name: string, tell: (refusal: Json, id: unknown) => Json): Mutant => ({
  name,
  wrap: (sound: Fetch) => async (request) => {
    const response = await sound(request.clone());
    if (kindOf(request) !== 'creation' || response.status !== 400) return response;
    const json = jsonOf(await response.clone().text());
    const made = await sound(
      new Request(request.url, {
        method: 'POST',
        headers: { ...Object.fromEntries(request.headers), 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'videoretalk', video_url: url, audio_url: url }),
      }),
    );
    return answer(400, tell(json, jsonOf(await made.text()).id));
  },
});

/** What goes wrong as a task is created. */
export const creationMutants: readonly Mutant[] = [
  answers('a creation is answered with 201', created, (json) => answer(201, json)),
  answers('a creation is answered with 202 and no body', created, () => new Response(null, { status: 202 })),
  answers('a creation lacks id', created, (json) => without(json, 'id')),
  answers('a creation lacks usage', created, (json) => without(json, 'usage')),
  answers('a creation lacks task_info.estimated_time', created, (json) => ({
    ...json,
    task_info: { can_cancel: false, video_duration: 0 },
  })),
  answers('a creation calls progress percent', created, ({ progress, ...json }) => ({
    ...json,
    percent: progress,
  })),
  answers('created is a text', created, (json) => ({ ...json, created: '2026-01-01T00:00:00Z' })),
  answers('progress is a text', created, (json) => ({ ...json, progress: '0' })),
  answers('credits_reserved is null', created, (json) => ({
    ...json,
    usage: { ...(json.usage as Json), credits_reserved: null },
  })),
  answers('billing_rule is another', created, (json) => ({
    ...json,
    usage: { ...(json.usage as Json), billing_rule: 'per_call' },
  })),
  answers('an id has another form', created, (json) => ({ ...json, id: `video-${String(json.id)}` })),
  answers('a task begins as processing', created, (json) => ({
    ...json,
    status: 'processing',
    progress: 10,
  })),
  answers('a task begins with progress 50', created, (json) => ({ ...json, progress: 50 })),
  answers('a task has another model', created, (json) => ({ ...json, model: 'videoretalk-2' })),
  answers('a creation is wrapped in data', created, (json) => ({ data: json })),
  answers('a creation is sent as text/plain', created, (json) => new Response(JSON.stringify(json))),
  answers(
    'a creation is cut off',
    created,
    (json, { headers }) =>
      new Response(JSON.stringify(json).slice(0, 40), {
        headers: { 'content-type': headers.get('content-type') ?? '' },
      }),
  ),
  {
    name: 'every creation is answered with the first task',
    wrap: (sound: Fetch) => {
      let first: Json | undefined;
      return async (request) => {
        const response = await sound(request.clone());
        if (kindOf(request) !== 'creation' || response.status !== 200) return response;
        first ??= jsonOf(await response.clone().text());
        return answer(200, first);
      };
    },
  },
  overlooks('model', (value, body) => has(body, 'model') && value !== 'videoretalk', 'videoretalk'),
  named(
    'overlooks a missing model',
    overlooks('model', (_, body) => !has(body, 'model'), 'videoretalk'),
  ),
  named(
    'overlooks a missing audio_url',
    overlooks('audio_url', (_, body) => !has(body, 'audio_url'), url),
  ),
  overlooks('video_url', (value) => typeof value === 'string' && !URL.canParse(value), url),
  overlooks('ref_image_url', (value) => value === null, url),
  overlooks('video_extension', (value) => value === 'true' || value === 1, true),
  named(
    'overlooks a query_face_threshold below its least',
    overlooks('query_face_threshold', (value) => typeof value === 'number' && value < 120, 120),
  ),
  named(
    'overlooks a query_face_threshold above its most',
    overlooks('query_face_threshold', (value) => typeof value === 'number' && value > 200, 200),
  ),
  named(
    'overlooks a query_face_threshold that is a text',
    overlooks('query_face_threshold', (value) => typeof value === 'string', 170),
  ),
  named(
    'overlooks a query_face_threshold that is a fraction',
    overlooks('query_face_threshold', (value) => typeof value === 'number' && !Number.isInteger(value), 170),
  ),
  named(
    'refuses the greatest query_face_threshold',
    fields('', (body) => (body.query_face_threshold === 200 ? { ...body, query_face_threshold: 201 } : body)),
  ),
  named(
    'refuses the least query_face_threshold',
    fields('', (body) => (body.query_face_threshold === 120 ? { ...body, query_face_threshold: 119 } : body)),
  ),
  fields('refuses video_extension: true', (body) =>
    body.video_extension === true ? { ...body, video_extension: 'yes' } : body,
  ),
  fields('refuses fields that it does not know', (body) =>
    Object.keys(body).some((name) => name.startsWith('x-')) ? { ...body, model: 'none' } : body,
  ),
  named(
    'lets callbacks go by http',
    overlooks('callback_url', (value) => String(value).startsWith('http://'), 'https://example.com/h'),
  ),
  named(
    'lets callbacks go to a private network',
    overlooks('callback_url', (value) => /\/\/(10|192\.168)\./.test(String(value)), 'https://example.com/h'),
  ),
  named(
    'lets callbacks go to the metadata of a cloud',
    overlooks('callback_url', (value) => String(value).includes('169.254'), 'https://example.com/h'),
  ),
  named(
    'lets callbacks go to localhost',
    overlooks('callback_url', (value) => String(value).includes('//localhost'), 'https://example.com/h'),
  ),
  named(
    'takes a callback_url of any length',
    overlooks('callback_url', (value) => String(value).length > 2048, 'https://example.com/h'),
  ),
  requests('takes any content type', 'creation', ({ headers, body }) => {
    headers.set('content-type', 'application/json');
    return body;
  }),
  requests('takes JSON with a comma too many', 'creation', ({ body }) => body?.replace(/,\}$/, '}')),
  requests('takes a list with one request', 'creation', ({ body }) => body?.replace(/^\[(.*)\]$/s, '$1')),
  requests('takes any Idempotency-Key', 'creation', ({ headers, body }) => {
    const key = headers.get('idempotency-key');
    if (key !== null)
      headers.set(
        'idempotency-key',
        key
          .replace(/[^\w.-]/g, '-')
          .padEnd(16, '-')
          .slice(0, 96),
      );
    return body;
  }),
  requests('forgets Idempotency-Key', 'creation', ({ headers, body }) => {
    headers.delete('idempotency-key');
    return body;
  }),
  leaving('a refused creation leaves a task', (json, id) => ({ ...json, task_id: id })),
  {
    ...leaving('a refused creation leaves a task that nobody is told of', (json) => json),
    beyond: 'the contract has no list of tasks',
  },
];
