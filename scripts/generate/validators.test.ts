import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { operations, responses } from '../../packages/mock-server/src/generated/constants.ts';
import {
  controlDefaults,
  controlOperations,
  controlResponses,
} from '../../packages/mock-server/src/generated/control-constants.ts';
import * as control from '../../packages/mock-server/src/generated/control-validators.js';
import * as api from '../../packages/mock-server/src/generated/validators.js';
import { ajvOf } from './ajv-of.ts';
import { jsonBody, type MediaType, readContract, resolve, schemaNamed } from './read-contract.ts';

const read = (name: string) => readContract(fileURLToPath(new URL(`../../openapi/${name}`, import.meta.url)));
const apiContract = await read('videoretalk.yaml');
const controlContract = await read('mock-control.yaml');

const valuesOf = ({ example, examples }: MediaType): unknown[] =>
  examples
    ? Object.values(examples).map((one) => resolve(controlContract.document, one).value)
    : example === undefined
      ? []
      : [example];

const problemsOf = (validate: control.Validator<unknown>, value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('every example of a request to the control API is valid', () => {
  const bodies = Object.values(controlContract.document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ requestBody }) => (requestBody ? [jsonBody(requestBody, 'a JSON body')] : []));
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) {
    const name = body.schema.$ref?.split('/').at(-1) as control.SchemaName;
    for (const value of valuesOf(body)) {
      expect(problemsOf(control.validators[name], structuredClone(value)), JSON.stringify(value)).toEqual([]);
    }
  }
});

test('defaults of a fault are filled in, and only those of its kind', () => {
  const fault = { kind: 'error', status: 503 };
  expect(control.validateFaultInput(fault)).toBe(true);
  expect(fault).toEqual({
    kind: 'error',
    status: 503,
    ...controlDefaults.FaultOdds,
    ...controlDefaults.ErrorFault,
  });

  const list = { faults: [{ kind: 'duplicate' }, { kind: 'cut' }] };
  expect(control.validateFaultInputList(list)).toBe(true);
  expect(list.faults).toEqual([
    { kind: 'duplicate', ...controlDefaults.FaultOdds, ...controlDefaults.DuplicateFault },
    { kind: 'cut', ...controlDefaults.FaultOdds, ...controlDefaults.CutFault },
  ]);
});

test('checking an answer changes nothing', () => {
  const fault = { kind: 'cut', id: 'fault-1', used: 0 };
  expect(control.validateFault(fault)).toBe(true);
  expect(fault).toEqual({ kind: 'cut', id: 'fault-1', used: 0 });
});

test('checking a request of the API changes nothing', () => {
  const request = {
    model: 'videoretalk',
    video_url: 'https://example.com/a.mp4',
    audio_url: 'https://example.com/a.wav',
  };
  const copy = structuredClone(request);
  expect(api.validateVideoRetalkRequest(request)).toBe(true);
  expect(request).toEqual(copy);
});

test.each([
  [{ distribution: 'fixed', ms: 5 }],
  [{ distribution: 'uniform', min_ms: 1, max_ms: 2 }],
  [{ distribution: 'normal', mean_ms: 1, deviation_ms: 2 }],
  [{ distribution: 'exponential', mean_ms: 1 }],
])('a latency needs each field of its distribution, and no other: %j', (latency) => {
  const fault = { kind: 'latency', operation: 'getTaskDetail', ...latency };
  expect(problemsOf(control.validateFaultInput, { ...fault })).toEqual([]);
  for (const field of Object.keys(latency)) {
    const { [field as keyof typeof fault]: _, ...rest } = fault;
    expect(problemsOf(control.validateFaultInput, rest)).toContain(` must have required property '${field}'`);
  }
  expect(control.validateFaultInput({ ...fault, other_ms: 1 })).toBe(false);
});

test.each([
  ['a kind that is unknown', { kind: 'flood' }],
  ['no kind', {}],
  ['a misspelt field', { kind: 'drop', probabilty: 0.5 }],
  ['a probability above 1', { kind: 'drop', probability: 1.1 }],
  ['an operation on a callback fault', { kind: 'late', ms: 1, operation: 'getTaskDetail' }],
  ['a list', []],
])('a fault with %s is refused', (_title, fault) => {
  expect(control.validateFaultInput(fault)).toBe(false);
});

test.each([
  [{ by_ms: 0 }, true],
  [{ to: '2026-01-01T00:05:00Z' }, true],
  [{ to_next_event: true }, true],
  [{}, false],
  [{ by_ms: 1, to: '2026-01-01T00:05:00Z' }, false],
  [{ by_ms: -1 }, false],
  [{ by_ms: 0.5 }, false],
  [{ to: 'tomorrow' }, false],
  [{ to_next_event: false }, false],
  [{ by: 1 }, false],
])('the clock moves by exactly one of its ways: %j is %s', (move, valid) => {
  expect(control.validateClockMove(move)).toBe(valid);
});

test('an event is held to its type', () => {
  const at = '2026-01-01T00:00:00.000Z';
  expect(control.validateEvent({ type: 'reset', at })).toBe(true);
  expect(problemsOf(control.validateEvent, { type: 'clock', at })).toEqual([
    " must have required property 'clock'",
  ]);
  expect(control.validateEvent({ type: 'reset', at: '2026-01-01T00:00:00Z' })).toBe(false);
});

test('every documented answer has a validator, and every operation its answers', () => {
  expect(Object.keys(controlResponses)).toEqual(Object.keys(controlOperations));
  expect(Object.keys(responses)).toEqual(Object.keys(operations));
  const schemas = (table: object): (string | null)[] =>
    Object.values(table).flatMap((statuses: object) => Object.values(statuses).map(({ schema }) => schema));
  for (const name of schemas(controlResponses))
    if (name !== null) expect(control.validators).toHaveProperty(name);
  for (const name of schemas(responses)) expect(api.validators).toHaveProperty(String(name));
});

test('the table of answers tells media type, schema and the headers that must be there', () => {
  expect(controlResponses.deleteRule[204]).toEqual({ mediaType: null, schema: null, headers: [] });
  expect(controlResponses.getClock[405].headers).toEqual(['Allow']);
  expect(controlResponses.streamEvents[200]).toEqual({
    mediaType: 'text/event-stream',
    schema: 'Event',
    headers: [],
  });
  // A header that is only expected or inferred is asked of no server.
  expect(responses.getTaskDetail[405].headers).toEqual([]);
});

test('a contract that is read at run time gives the same validators', () => {
  const ajv = ajvOf(controlContract, { useDefaults: true });
  const fault = { kind: 'reset' };
  expect(ajv.getSchema('FaultInput')?.(fault)).toBe(true);
  expect(fault).toEqual({ kind: 'reset', ...controlDefaults.FaultOdds, ...controlDefaults.ResetFault });
  expect(ajv.getSchema('FaultInput')?.({ kind: 'flood' })).toBe(false);
});

test('a task that is failed by hand has a code that the API knows', () => {
  const codes = schemaNamed(apiContract.document, 'KnownTaskErrorCode').enum;
  expect(codes).toContain(controlDefaults.TaskFailure.code);
});

test('a URL is judged in the code as Ajv judges it, whatever sign stands where', () => {
  const ajv = ajvOf(apiContract).getSchema('VideoRetalkRequest');
  const signs = Array.from({ length: 0x81 }, (_, code) => String.fromCharCode(code));
  const urls = ['', ...signs].flatMap((sign) =>
    [
      'htt@p://a.b',
      '@https://a.b',
      'https:@//a.b',
      'https://@',
      'https://a@.b/c',
      'https://a.b:8@0',
      'https://a.b@',
    ]
      .concat(['https://a.b/@', 'https://a.b/c@d/', 'https://a.b/c/@/e.mp4', 'https://a.b/c%4@1'])
      .map((url) => url.replace('@', sign)),
  );
  const verdicts = urls.map((video_url) => {
    const request = { model: 'videoretalk', video_url, audio_url: 'https://example.com/a.wav' };
    return [video_url, api.validateVideoRetalkRequest(request), ajv?.(request)];
  });
  expect(verdicts.filter(([, code, whole]) => code !== whole)).toEqual([]);
  expect(new Set(verdicts.map(([, code]) => code))).toEqual(new Set([true, false]));
});
