import { expect, test } from 'vitest';
import { contract } from '../generated/contract.ts';
import { partsOf } from '../locate.ts';
import { diffContracts } from './diff-contracts.ts';
import { isObject } from './place.ts';

type Json = Record<string, unknown>;

const create = '/paths/~1v1~1videos~1generations/post';
const lookup = '/paths/~1v1~1tasks~1{task_id}/get';
const request = '/components/schemas/VideoRetalkRequest';
const created = '/components/schemas/VideoRetalkResponse';
const base = '/components/schemas/TaskBase';
const callback = `${create}/callbacks/taskFinished/{$request.body#~1callback_url}/post`;
const delivery = `${callback}/x-callback-delivery`;
const transitions = '/components/schemas/TaskStatus/x-task-lifecycle/transitions';
const addresses = `${request}/properties/callback_url/x-callback-address`;
const body = 'content/application~1json';

/** A copy of the contract in which one place has another value; `undefined` takes it away. */
function withValue(pointer: string, value: unknown): Json {
  const copy = structuredClone(contract) as Json;
  const parts = partsOf(pointer);
  const last = parts.at(-1) ?? '';
  const holder = parts.slice(0, -1).reduce<unknown>((node, part) => {
    const next = Reflect.get(node as object, part);
    if (typeof next !== 'object' || next === null) throw new Error(`the contract has nothing at ${pointer}`);
    return next;
  }, copy);
  if (value === undefined) {
    if (!Reflect.has(holder as object, last)) throw new Error(`the contract has nothing at ${pointer}`);
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder as object, last);
  } else if (Array.isArray(holder) && last === '-') holder.push(value);
  else Reflect.set(holder as object, last, value);
  return copy;
}

const verdicts = (before: Json, after: Json): string[] =>
  diffContracts(before, after).map(({ severity, side, rule }) => `${severity} ${side} ${rule}`);

/** A name, the place, its new value, the verdicts on the change, and those on taking it back. */
type Row = readonly [
  name: string,
  pointer: string,
  value: unknown,
  forth: string | string[],
  back: string | string[],
];

const rows: readonly Row[] = [
  [
    'a required request field more',
    request,
    () => {
      const schema = structuredClone((contract.components as Json).schemas as Json)
        .VideoRetalkRequest as Json;
      (schema.properties as Json).seed = { type: 'integer' };
      (schema.required as string[]).push('seed');
      return schema;
    },
    'breaking request required-field-added',
    'risky request field-removed',
  ],
  [
    'an optional request field more',
    `${request}/properties/seed`,
    { type: 'integer' },
    'safe request field-added',
    'risky request field-removed',
  ],
  [
    'an optional request field becomes required',
    `${request}/required/-`,
    'ref_image_url',
    'breaking request field-now-required',
    'safe request field-now-optional',
  ],
  [
    'request fields without a name are refused',
    `${request}/unevaluatedProperties`,
    false,
    'breaking request value-forbidden',
    'safe request value-allowed',
  ],
  [
    'a wider range in a request',
    `${request}/properties/query_face_threshold/minimum`,
    100,
    'safe request range-widened',
    'breaking request range-narrowed',
  ],
  [
    'a narrower range in a request',
    `${request}/properties/query_face_threshold/maximum`,
    180,
    'breaking request range-narrowed',
    'safe request range-widened',
  ],
  [
    'a shorter URL in a request',
    `${request}/properties/callback_url/maxLength`,
    1024,
    'breaking request range-narrowed',
    'safe request range-widened',
  ],
  [
    'a request field of another type',
    `${request}/properties/video_extension/type`,
    'string',
    'breaking request type-changed',
    'breaking request type-changed',
  ],
  [
    'a request field may also be null',
    `${request}/properties/video_extension/type`,
    ['boolean', 'null'],
    'safe request type-changed',
    'breaking request type-changed',
  ],
  [
    'a whole number may be any number in a request',
    `${request}/properties/query_face_threshold/type`,
    'number',
    'safe request type-changed',
    'breaking request type-changed',
  ],
  [
    'another pattern in a request',
    `${request}/properties/callback_url/pattern`,
    '^https://',
    'breaking request pattern-changed',
    'breaking request pattern-changed',
  ],
  [
    'no format in a request any more',
    `${request}/properties/video_url/format`,
    undefined,
    'safe request format-removed',
    'breaking request format-added',
  ],
  [
    'another model for requests',
    `${request}/properties/model/enum/-`,
    'videoretalk-2',
    'safe request enum-value-added',
    'breaking request enum-value-removed',
  ],
  [
    'another default in a request',
    `${request}/properties/query_face_threshold/default`,
    150,
    'risky request default-changed',
    'risky request default-changed',
  ],
  [
    'a request field is deprecated',
    `${request}/properties/video_extension/deprecated`,
    true,
    'risky request deprecated',
    'safe request no-longer-deprecated',
  ],
  [
    'the body of a request may be a form',
    `${create}/requestBody/content/multipart~1form-data`,
    { schema: { type: 'object' } },
    'safe request media-type-added',
    'breaking request media-type-removed',
  ],
  [
    'the body of a request may be missing',
    `${create}/requestBody/required`,
    false,
    'safe request body-now-optional',
    'breaking request body-now-required',
  ],
  [
    'a header becomes required',
    `${create}/parameters/0/required`,
    true,
    'breaking request parameter-now-required',
    'safe request parameter-now-optional',
  ],
  [
    'a shorter idempotency key',
    `${create}/parameters/0/schema/pattern`,
    '^[a-z]{8}$',
    'breaking request pattern-changed',
    'breaking request pattern-changed',
  ],
  [
    'an optional query parameter more',
    `${lookup}/parameters/-`,
    { name: 'wait', in: 'query', schema: { type: 'integer' } },
    'safe request parameter-added',
    'risky request parameter-removed',
  ],
  [
    'a required query parameter more',
    `${lookup}/parameters/-`,
    { name: 'wait', in: 'query', required: true, schema: { type: 'integer' } },
    'breaking request required-parameter-added',
    'risky request parameter-removed',
  ],
  [
    'an operation is gone',
    lookup,
    undefined,
    'breaking request operation-removed',
    'safe request operation-added',
  ],
  [
    'an operation has another name',
    `${lookup}/operationId`,
    'readTask',
    'risky request operation-renamed',
    'risky request operation-renamed',
  ],
  [
    'other credentials',
    '/components/securitySchemes/bearerAuth',
    { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    ['breaking request credentials-changed', 'breaking request credentials-changed'],
    ['breaking request credentials-changed', 'breaking request credentials-changed'],
  ],
  [
    'an operation for everybody',
    `${lookup}/security`,
    [],
    'safe request credentials-relaxed',
    'breaking request credentials-changed',
  ],
  [
    'another server',
    '/servers/0/url',
    'https://api.example.com',
    ['breaking request server-removed', 'safe request server-added'],
    ['breaking request server-removed', 'safe request server-added'],
  ],
  [
    'a response field is gone',
    `${created}/properties/usage`,
    undefined,
    'breaking response field-removed',
    'safe response field-added',
  ],
  [
    'a field of every task is gone',
    `${base}/properties/request_id`,
    undefined,
    'breaking response field-removed',
    'safe response field-added',
  ],
  [
    'a response field may be missing',
    `${created}/required/0`,
    undefined,
    'breaking response field-now-optional',
    'safe response field-now-required',
  ],
  [
    'another value in a response',
    `${created}/properties/status/enum/-`,
    'queued',
    'risky response enum-value-added',
    'safe response enum-value-removed',
  ],
  [
    'another kind of task in a response',
    `${base}/properties/type/enum/-`,
    '3d',
    'risky response enum-value-added',
    'safe response enum-value-removed',
  ],
  [
    'a state more in the list of states',
    '/components/schemas/TaskStatus/enum/-',
    'paused',
    'risky response enum-value-added',
    'safe response enum-value-removed',
  ],
  [
    'another code in an open list',
    '/components/schemas/KnownTaskErrorCode/enum/-',
    'no_face',
    'safe response enum-value-added',
    'safe response enum-value-removed',
  ],
  [
    'a wider range in a response',
    `${created}/properties/progress/maximum`,
    200,
    'risky response range-widened',
    'safe response range-narrowed',
  ],
  [
    'a response field of another type',
    `${created}/properties/created/type`,
    'string',
    'breaking response type-changed',
    'breaking response type-changed',
  ],
  [
    'a response field may be null',
    '/components/schemas/VideoUsage/properties/user_group/type',
    ['string', 'null'],
    'breaking response type-changed',
    'safe response type-changed',
  ],
  [
    'ids of another form',
    '/components/schemas/TaskId/pattern',
    '^task-[0-9a-z]+$',
    'risky response pattern-changed',
    'risky response pattern-changed',
  ],
  [
    'a form of a task is gone',
    '/components/schemas/Task/oneOf/4',
    undefined,
    'safe response branch-removed',
    'risky response branch-added',
  ],
  [
    'results are links alone',
    '/components/schemas/CompletedTask/allOf/1/properties/results/items/anyOf/1',
    undefined,
    'safe response branch-removed',
    'risky response branch-added',
  ],
  [
    'a response in another media type',
    `${lookup}/responses/200/content/text~1plain`,
    { schema: { type: 'string' } },
    'risky response media-type-added',
    'breaking response media-type-removed',
  ],
  [
    'a status of an error is gone',
    `${create}/responses/409`,
    undefined,
    'risky response status-removed',
    'risky response status-added',
  ],
  [
    'a status of success is gone',
    `${create}/responses/200`,
    undefined,
    'breaking response status-removed',
    'risky response status-added',
  ],
  [
    'a header of a response is gone',
    `${create}/responses/429/headers/Retry-After`,
    undefined,
    'risky response header-removed',
    'safe response header-added',
  ],
  [
    'a header of a response always comes',
    '/components/headers/RetryAfter/required',
    true,
    // It comes with a 429 and with a 503.
    ['safe response header-now-required', 'safe response header-now-required'],
    ['breaking response header-now-optional', 'breaking response header-now-optional'],
  ],
  [
    'another error code',
    `${create}/responses/402/${body}/example/error/code`,
    'no_credits',
    ['risky response error-code-added', 'risky response error-code-removed'],
    ['risky response error-code-added', 'risky response error-code-removed'],
  ],
  [
    'an error of another family',
    `${create}/responses/402/${body}/example/error/type`,
    'billing_error',
    'breaking response error-type-changed',
    'breaking response error-type-changed',
  ],
  [
    'the contract is surer of a field',
    `${base}/properties/request_id/x-evidence`,
    undefined,
    'safe response evidence-stronger',
    'risky response evidence-weaker',
  ],
  [
    'a callback is gone',
    `${create}/callbacks`,
    undefined,
    'breaking response callback-removed',
    'safe response callback-added',
  ],
  [
    'a receiver may answer more',
    `${callback}/responses/304`,
    { description: 'Received before.' },
    'safe request accepted-answer-added',
    'breaking request accepted-answer-removed',
  ],
  [
    'receivers have less time',
    `${delivery}/timeout_seconds`,
    5,
    'breaking behaviour delivery-timeout-shorter',
    'safe behaviour delivery-timeout-longer',
  ],
  [
    'a delivery more',
    `${delivery}/retry_delays_seconds/-`,
    8,
    'safe behaviour more-retries',
    'breaking behaviour fewer-retries',
  ],
  [
    'deliveries at other times',
    `${delivery}/retry_delays_seconds/0`,
    3,
    'risky behaviour retry-delays-changed',
    'risky behaviour retry-delays-changed',
  ],
  [
    'redirects of receivers are followed',
    `${delivery}/follow_redirects`,
    true,
    'risky behaviour redirects-changed',
    'breaking behaviour redirects-changed',
  ],
  [
    'a network more is refused',
    `${addresses}/refused_networks/-`,
    { name: 'example', range: '8.8.8.0/24' },
    'breaking request address-now-refused',
    'safe request address-now-allowed',
  ],
  [
    'a host name is refused no longer',
    `${addresses}/refused_host_names/0`,
    undefined,
    'safe request address-now-allowed',
    'breaking request address-now-refused',
  ],
  [
    'a public network is refused',
    `${addresses}/public_networks/1`,
    undefined,
    'breaking request address-now-refused',
    'safe request address-now-allowed',
  ],
  [
    'result links die sooner',
    '/components/schemas/CompletedTask/allOf/1/properties/results/x-result-link/lifetime_seconds',
    3600,
    'breaking behaviour result-life-shorter',
    'safe behaviour result-life-longer',
  ],
  [
    'polling is asked to slow down',
    `${lookup}/x-polling/interval_seconds/minimum`,
    12,
    'breaking behaviour polling-slower',
    'safe behaviour polling-quicker',
  ],
  [
    'a state more',
    `${transitions}/paused`,
    ['processing'],
    'risky behaviour state-added',
    'risky behaviour state-removed',
  ],
  [
    'a pending task may complete at once',
    `${transitions}/pending/-`,
    'completed',
    'risky behaviour transition-added',
    'safe behaviour transition-removed',
  ],
  [
    'a failed task is tried again',
    `${transitions}/failed/-`,
    'processing',
    'breaking behaviour state-no-longer-final',
    'breaking behaviour state-now-final',
  ],
  [
    'tasks begin elsewhere',
    '/components/schemas/TaskStatus/x-task-lifecycle/initial',
    'processing',
    'breaking behaviour initial-state-changed',
    'breaking behaviour initial-state-changed',
  ],
  [
    'an extension that this program does not know',
    `${lookup}/x-quota`,
    { per_minute: 60 },
    'risky request extension-changed',
    'risky request extension-changed',
  ],
  [
    'a keyword without a comparison of its own',
    `${request}/properties/query_face_threshold/multipleOf`,
    10,
    'breaking request keyword-changed',
    'safe request keyword-changed',
  ],
  [
    'such a keyword in a response',
    `${created}/properties/progress/not`,
    { const: 13 },
    'safe response keyword-changed',
    'risky response keyword-changed',
  ],
  [
    'other illustrative values',
    '/x-simulation/credits_per_second',
    32,
    'safe behaviour simulation-changed',
    'safe behaviour simulation-changed',
  ],
];

test.each(rows)('%s', (_, pointer, value, forth, back) => {
  const changed = withValue(pointer, typeof value === 'function' ? value() : value);
  expect(verdicts(contract, changed)).toEqual([forth].flat());
  expect(verdicts(changed, contract)).toEqual([back].flat());
});

test('a contract does not differ from itself', () => {
  expect(diffContracts(contract, structuredClone(contract))).toEqual([]);
});

/** The same with every object's keys the other way round. */
function reordered(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reordered);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, value]) => [key, reordered(value)]),
  );
}

test('the order of keys makes no difference', () => {
  expect(diffContracts(contract, reordered(contract) as Json)).toEqual([]);
});

/** The same with other words for people. Fields that are called like that keep what they are. */
function reworded(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reworded);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      ['description', 'summary', 'title'].includes(key) && typeof value === 'string'
        ? `Other words. ${value}`
        : key === 'x-scenarios'
          ? value
          : reworded(value),
    ]),
  );
}

test('other words for people make no difference', () => {
  expect(diffContracts(contract, reworded(contract) as Json)).toEqual([]);
});

test('a schema that moves to components, or out of an allOf, makes no difference', () => {
  const copy = structuredClone(contract) as Json;
  const schemas = (copy.components as Json).schemas as Json;
  const properties = (schemas.VideoRetalkRequest as Json).properties as Json;
  schemas.Threshold = properties.query_face_threshold;
  properties.query_face_threshold = { $ref: '#/components/schemas/Threshold' };
  schemas.VideoUsage = { allOf: [schemas.VideoUsage] };
  expect(diffContracts(contract, copy)).toEqual([]);
  expect(diffContracts(copy, contract)).toEqual([]);
});

test('a path parameter with another name is the same one', () => {
  const copy = JSON.parse(
    JSON.stringify(contract).replaceAll('{task_id}', '{id}').replace('"name":"task_id"', '"name":"id"'),
  );
  expect(diffContracts(contract, copy)).toEqual([]);
});

test('a schema that holds itself is compared once', () => {
  const ring = (type: string): Json =>
    withValue(`${base}/properties/parent`, {
      type: 'object',
      properties: { parent: { $ref: '#/components/schemas/TaskBase/properties/parent' }, name: { type } },
    });
  expect(verdicts(ring('string'), ring('integer'))).toEqual(['breaking response type-changed']);
});

test('a change of a shared part is one change, which names all operations that it reaches', () => {
  const changed = withValue('/components/schemas/ErrorResponse/properties/error/properties/param', undefined);
  expect(diffContracts(contract, changed)).toEqual([
    expect.objectContaining({
      message: 'error.param is gone',
      operations: ['createVideoRetalkGeneration', 'getTaskDetail'],
      at: '#/components/schemas/ErrorResponse/properties/error/properties/param',
    }),
  ]);
});

test('a shared field that goes both ways is judged for each way', () => {
  const both = (type: string): Json => {
    const copy = withValue('/components/schemas/Note', { type });
    const schemas = (copy.components as Json).schemas as Json;
    for (const name of ['VideoRetalkRequest', 'VideoRetalkResponse'])
      ((schemas[name] as Json).properties as Json).note = { $ref: '#/components/schemas/Note' };
    return copy;
  };
  expect(verdicts(both('integer'), both('number'))).toEqual([
    'breaking response type-changed',
    'safe request type-changed',
  ]);
});

test.each([
  ['a ring of references', { $ref: '#/components/schemas/Ring' }],
  ['an allOf that holds itself', { allOf: [{ $ref: '#/components/schemas/Ring' }], minLength: 3 }],
  ['a reference to nothing', { $ref: '#/components/schemas/%/Nothing' }],
])('%s is compared, and the comparison ends', (_, schema) => {
  const copy = withValue(`${created}/properties/model`, { $ref: '#/components/schemas/Ring' });
  ((copy.components as Json).schemas as Json).Ring = schema;
  expect(verdicts(contract, copy).length).toBeGreaterThan(0);
  expect(verdicts(copy, contract).length).toBeGreaterThan(0);
  expect(verdicts(copy, structuredClone(copy))).toEqual([]);
});

/** Every place of a document. */
function pointersOf(node: unknown, pointer = ''): string[] {
  if (typeof node !== 'object' || node === null) return [pointer];
  const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
  return [
    pointer,
    ...Object.entries(node).flatMap(([key, value]) => pointersOf(value, `${pointer}/${escaped(key)}`)),
  ];
}

test('a document that is odd anywhere is compared all the same', () => {
  const places = pointersOf(contract).filter((pointer) => pointer.startsWith('/paths'));
  const odd = [null, 'text', 7, [], [null], {}, true];
  for (const [index, pointer] of places.filter((_, place) => place % 9 === 0).entries()) {
    const copy = withValue(pointer, odd[index % odd.length]);
    expect(() => [diffContracts(contract, copy), diffContracts(copy, contract)], pointer).not.toThrow();
  }
  for (const value of [{}, { paths: null }, { paths: [] }])
    expect(verdicts(contract, value)).toContain('breaking request operation-removed');
});
