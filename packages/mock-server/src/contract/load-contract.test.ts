import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createMockServer, loadContract, type MockServer } from '../index.ts';
import { builtInContract } from './contract.ts';
import { ContractFileError } from './contract-file-error.ts';
import { ownErrors, type Role } from './own-errors.ts';

const source = new URL('../../../../openapi/videoretalk.yaml', import.meta.url);
const text = readFileSync(source, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'contract-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true }));

type Edit = readonly [part: string | RegExp, by: string];

/** The contract's text with some parts replaced. Each must be there. */
function edited(...edits: Edit[]): string {
  return edits.reduce((before, [part, by]) => {
    const after = before.replace(part, by);
    if (after === before) throw new Error(`the contract holds no ${part}`);
    return after;
  }, text);
}

function written(content: string, name = `${++files}.yaml`): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const load = (...edits: Edit[]) => loadContract(written(edited(...edits)));

/** What is wrong with a contract, as `LINE:COLUMN message`. */
async function faultsOf(file: string): Promise<string[]> {
  const error = await loadContract(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ContractFileError)) throw error ?? new Error('the contract was taken');
  return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The line on which a part of the contract stands. */
const lineOf = (part: string, content = text): number =>
  content.slice(0, content.indexOf(part)).split('\n').length;

const request = builtInContract.requestExamples.minimal;
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

async function create(mock: MockServer, more: object = {}, extra: Record<string, string> = {}) {
  const response = await mock.fetch('http://mock.test/v1/videos/generations', {
    method: 'POST',
    headers: { ...headers, ...extra },
    body: JSON.stringify({ ...request, ...more }),
  });
  return { status: response.status, body: (await response.json()) as { id: string } };
}

async function look(mock: MockServer, id: string) {
  const response = await mock.fetch(`http://mock.test/v1/tasks/${id}`, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('the contract that the package was made from is read as generation has made it', async () => {
  const { contract, validators } = await load();
  expect(contract).toEqual({ ...builtInContract });
  expect(validators.VideoRetalkRequest?.(request)).toBe(true);
  expect(validators.VideoRetalkRequest?.({})).toBe(false);
});

test('tasks made before stay, and are told by the new contract', async () => {
  const mock = createMockServer({ clock: 'frozen', seed: 'test' });
  const { body } = await create(mock);
  await mock.control().clock.advance({ seconds: 7 });
  const before = await look(mock, body.id);
  expect(before.body).toMatchObject({ status: 'processing' });
  expect(before.body.progress).toBeLessThan(40);
  mock.useContract(await load([/minimum: 10\n( +)maximum: 80/, 'minimum: 60\n$1maximum: 80']));
  const after = await look(mock, body.id);
  expect(after.body).toMatchObject({ id: body.id, status: 'processing' });
  expect(after.body.progress).toBeGreaterThanOrEqual(60);
  expect(mock.breaches).toEqual([]);
});

test('retry delays of a new contract are kept', async () => {
  const sent: number[] = [];
  const mock = createMockServer({
    clock: 'frozen',
    sendCallback: async ({ headers: { 'x-mock-attempt': number } }) => {
      sent.push(Number(number));
      return { error: 'the test answers nothing' };
    },
  });
  mock.useContract(await load([/- 1\n +- 2\n +- 4\n/, '- 60\n']));
  const { body } = await create(mock, { callback_url: 'https://hooks.example.org/done' });
  await mock.control().clock.advance({ hours: 1 });
  const [delivery] = (await mock.control().deliveries.list()).deliveries;
  const [first, second, ...others] = delivery?.attempts ?? [];
  expect(others).toEqual([]);
  expect(Date.parse(second?.started_at ?? '') - Date.parse(first?.ended_at ?? '')).toBe(60_000);
  expect((await look(mock, body.id)).status).toBe(200);
});

test('ranges, fields and messages of a new contract are kept', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  const threshold = { query_face_threshold: 210 };
  expect((await create(mock, threshold)).status).toBe(400);
  expect((await create(mock, { mouth_opening: 11 })).status).toBe(200);
  mock.useContract(
    await load(
      [/minimum: 120\n( +)maximum: 200/, 'minimum: 150\n$1maximum: 220'],
      [
        '        callback_url:\n          type: string',
        '        mouth_opening:\n          type: number\n          description: How far.\n          maximum: 10\n        callback_url:\n          type: string',
      ],
      ['message: Task not found', 'message: No such task here'],
    ),
  );
  expect((await create(mock, threshold)).status).toBe(200);
  expect(await create(mock, { query_face_threshold: 149 })).toMatchObject({
    status: 400,
    body: { error: { message: 'query_face_threshold must be an integer from 150 to 220, got 149' } },
  });
  expect(await create(mock, { mouth_opening: 11 })).toMatchObject({
    status: 400,
    body: { error: { message: 'mouth_opening must be a number of 10 at most, got 11' } },
  });
  expect((await look(mock, 'task-unified-1-abcdefgh')).body).toMatchObject({
    error: { code: 'task_not_found', message: 'No such task here' },
  });
});

test('a code, a scenario and a lifetime of a new contract are kept', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  const scenario = { 'x-mock-scenario': 'fail-lips-sealed' };
  expect((await create(mock, {}, scenario)).status).toBe(400);
  mock.useContract(
    await load(
      ['        - invalid_audio\n', '        - invalid_audio\n        - lips_sealed\n'],
      ['lifetime_seconds: 86400', 'lifetime_seconds: 60'],
    ),
  );
  const { body: failing } = await create(mock, {}, scenario);
  const { body: completing } = await create(mock);
  await mock.control().clock.advance({ minutes: 4 });
  expect((await look(mock, failing.id)).body).toMatchObject({ error: { code: 'lips_sealed' } });
  const { results } = (await look(mock, completing.id)).body as { results: string[] };
  expect((await mock.fetch(results[0] ?? '')).status).not.toBe(200);
});

test('a network that a new contract refuses is refused, and one that it lets through is not', async () => {
  const mock = createMockServer({ clock: 'frozen' });
  const answers = async () => [
    (await create(mock, { callback_url: 'https://8.8.8.8/' })).status,
    (await create(mock, { callback_url: 'https://[2001:2::1]/' })).status,
    (await create(mock, { callback_url: 'https://hooks.lan/' })).status,
  ];
  expect(await answers()).toEqual([200, 400, 400]);
  mock.useContract(
    await load(['range: 10.0.0.0/8', 'range: 8.0.0.0/8'], ['host: lan\n', 'host: elsewhere\n']),
  );
  expect(await answers()).toEqual([400, 400, 200]);
});

test('everything that a contract lacks is told at once, with its place', async () => {
  const content = edited(
    [/\n {14}x-callback-delivery:\n( {16}.*\n)+/, '\n'],
    [/ {10}x-callback-address:\n( {12}.*\n)+/, ''],
    ['code: task_not_found\n', 'code: nothing_there\n'],
    ['code: request_too_large\n', 'code: too_big\n'],
    ['          default: 170\n', ''],
    ['  largest_header_bytes: 16384\n', ''],
  );
  const faults = await faultsOf(written(content));
  const at = (part: string): number => lineOf(part, content);
  expect(faults).toEqual([
    `${at('x-simulation:')}:1 x-simulation must have required property 'largest_header_bytes'`,
    `${at('- name: lookup-not-found-at-first')}:5 the scenario lookup-not-found-at-first is refused with 404 nothing_there, which no example of getTaskDetail shows`,
    `${at('"413":\n          description')}:9 the mock answers createVideoRetalkGeneration with 413 request_too_large, and the contract shows no such error: add an example with this error.code`,
    `${at('post:\n              tags')}:13 the contract lacks x-callback-delivery, which belongs here`,
    `${at('query_face_threshold:\n          type')}:9 the request field query_face_threshold lacks a default, which the scenario multi-face reads`,
    `${at('callback_url:\n          type')}:9 the contract lacks x-callback-address, which belongs here`,
  ]);
});

test('each extension that is missing is told, all at once', async () => {
  const content = edited(
    [/ {6}x-polling:\n( {8}.*\n)+/, ''],
    [/ {14}x-result-link:\n.*\n/, ''],
    [/\nx-stray-errors:\n( .*\n)+/, '\n'],
    [/\nx-scenarios:\n( .*\n)+/, '\n'],
    [/\nx-simulation:\n( .*\n)+/, '\n'],
    [/ {6}x-task-lifecycle:\n( {8}.*\n)+/, ''],
  );
  const faults = (await faultsOf(written(content))).join('\n');
  for (const lacking of [
    'an operation with x-polling',
    'x-result-link',
    'x-stray-errors',
    'x-simulation',
    'a schema with x-task-lifecycle',
  ])
    expect(faults).toMatch(new RegExp(`^\\d+:\\d+ the contract lacks ${lacking}, which belongs here$`, 'm'));
});

test.each([
  [
    'a state',
    /( +processing:\n( +- \w+\n)+ +completed: \[\]\n +failed: \[\]\n) +cancelled: \[\]\n/,
    '$1',
    'a third final state, in which a task was cancelled',
  ],
  ['the look-up', / {6}x-polling:\n( {8}.*\n)+/, '', 'an operation with x-polling'],
  ['a parameter', 'name: Idempotency-Key', 'name: Intent-Key', 'the header parameter Idempotency-Key'],
] as const)('a contract without %s that the mock serves is refused', async (_name, part, by, lacking) => {
  expect((await faultsOf(written(edited([part, by])))).join('\n')).toContain(`the contract lacks ${lacking}`);
});

test('an extension of the wrong form, and a structure that is not OpenAPI, are told with their places', async () => {
  const content = edited(
    ['timeout_seconds: 10\n', 'timeout_seconds: ten\n'],
    ['  title: VideoRetalk API', '  titel: VideoRetalk API'],
    ['range: 10.0.0.0/8', 'range: ten'],
  );
  expect((await faultsOf(written(content))).join('\n')).toMatch(
    new RegExp(
      [
        '^2:1 .*`title` must be present.*',
        '3:3 .*Did you mean title\\?',
        `${lineOf('timeout_seconds: ten', content)}:17 x-callback-delivery/timeout_seconds must be number`,
        `${lineOf('range: ten', content)}:\\d+ x-callback-address/refused_networks/1/range must match`,
      ].join('\n'),
      's',
    ),
  );
});

test('an answer that the mock could not give is told before it is asked for', async () => {
  const content = edited([
    '      required:\n        - can_cancel\n',
    '      required:\n        - can_cancel\n        - position\n',
  ]);
  expect((await faultsOf(written(content))).join('\n')).toMatch(
    /getTaskDetail.* would break the contract: the body is no Task: .*must have required property 'position'/,
  );
});

test.each([
  ['nothing', '', '1:1 This is no OpenAPI 3.1 document: there is no `openapi` at its top.'],
  ['another version', 'openapi: 3.0.3\n', '1:1 This is no OpenAPI 3.1 document: `openapi` is 3.0.3.'],
  ['broken YAML', 'openapi: 3.1.0\ninfo: [a\n', '3:1 unexpected end of the stream within a flow collection'],
])('%s is no contract', async (_name, content, fault) => {
  expect(await faultsOf(written(content))).toEqual([fault]);
});

test('a file that is not there is told', async () => {
  await expect(loadContract(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml: ENOENT/);
});

test('what lies on the network is not fetched', async () => {
  const ref = 'https://contracts.example.org/schemas.yaml#/TaskUsage';
  const content = edited([/\$ref: "#\/components\/schemas\/TaskUsage"/, `$ref: "${ref}"`]);
  expect(await faultsOf(written(content))).toEqual([
    `${lineOf(ref, content)}:11 Can't resolve $ref: https://contracts.example.org/schemas.yaml is no file. Save it beside the contract, and refer to that`,
  ]);
});

test('parts in other files are read, and their faults are told where they stand', async () => {
  const states = text.slice(text.indexOf('    TaskStatus:\n'), text.indexOf('    Task:\n'));
  const main = text.replace(states, '    TaskStatus:\n      $ref: parts.yaml#/TaskStatus\n');
  written(states.replace(/^ {4}/gm, ''), 'parts.yaml');
  const file = written(main);
  const { contract, validators, document, files: read } = await loadContract(file);
  expect(document?.openapi).toBe('3.1.0');
  expect(JSON.stringify(document)).not.toContain('parts.yaml');
  expect(contract.taskLifecycle).toEqual(builtInContract.taskLifecycle);
  expect(validators.Task).toBeDefined();
  expect(read).toEqual([file, join(folder, 'parts.yaml')]);
  written(states.replace(/^ {4}/gm, '').replace('initial: pending', 'begins: pending'), 'parts.yaml');
  const error = await loadContract(file).catch((thrown: unknown) => thrown);
  expect((error as ContractFileError).problems).toContainEqual({
    file: join(folder, 'parts.yaml'),
    line: expect.any(Number),
    column: 3,
    message: "x-task-lifecycle must have required property 'initial'",
  });
});

test('each error that the mock answers with by itself must be shown', async () => {
  const own = Object.entries(ownErrors).flatMap(([role, statuses]) =>
    Object.entries(statuses).flatMap(([status, codes]) =>
      codes.map(
        (code: string) => `the mock answers ${builtInContract[role as Role].id} with ${status} ${code}, `,
      ),
    ),
  );
  const faults = (await faultsOf(written(text.replace(/ code: /g, ' code: other_')))).join('\n');
  expect(own.filter((line) => !faults.includes(line))).toEqual([]);
});

const stranger = `openapi: 3.1.0
info: { title: Songs, version: "1" }
paths:
  /v1/songs:
    post:
      operationId: createSong
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/SongRequest" }
      responses:
        "200":
          description: A song.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Song" }
  /v1/songs/{id}:
    get:
      operationId: readSong
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: A song.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Song" }
components:
  schemas:
    SongRequest: { type: object, properties: { text: { type: string } } }
    Song: { type: object, properties: { id: { type: string } } }
`;

test('a stranger’s contract is refused with all that it lacks, and an example of each', async () => {
  const error = await loadContract(written(stranger)).catch((thrown: unknown) => thrown);
  if (!(error instanceof ContractFileError)) throw error;
  const faults = error.problems.map(({ message }) => message).join('\n');
  for (const lacking of [
    'a server',
    'x-simulation',
    'x-scenarios',
    'x-stray-errors',
    'an operation with callbacks',
    'an operation with x-polling',
    'the header parameter Idempotency-Key of createSong',
    'a pattern of the path parameter id of readSong',
    'a schema with x-task-lifecycle',
    'the schema KnownTaskErrorCode',
    'the schema Task',
    'the request field model',
    'the request field callback_url',
  ])
    expect(faults).toContain(`the contract lacks ${lacking}`);
  expect(faults).toContain('the mock answers createSong with 413 request_too_large');
  expect(faults).toContain('the mock answers readSong with 404 task_not_found');
  expect(error.problems.filter(({ example }) => example === undefined)).toEqual([]);
  expect(error.message).toContain('x-polling:\n            interval_seconds:');
});
