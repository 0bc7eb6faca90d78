import { createMockServer, type MockServer } from '@videoretalk/mock-server';
import fc from 'fast-check';
import { afterAll, afterEach, expect, test } from 'vitest';
import { requestExamples, taskLifecycle } from '../src/generated/constants.ts';
import { changesOf } from './fuzz/broken-values.ts';
import type { ContractJudge, Operation, ReadAnswer } from './fuzz/contract-judge.ts';
import { api, control, controlFacts, creation, largestBody, lookUp } from './fuzz/contracts.ts';
import { brokenCalls, type ControlCall, oddCalls, soundCalls } from './fuzz/control-calls.ts';
import { exchange, type Sent } from './fuzz/exchange.ts';
import { createLifeCycleWatch } from './fuzz/life-cycle.ts';
import { noise } from './fuzz/noise.ts';
import { oddName, oddTextOf, withOwn } from './fuzz/odd-values.ts';
import { fieldsAtFault, readAs, refusalOf } from './fuzz/refusal.ts';
import { valuesOf } from './fuzz/schema-values.ts';
import { settings, share } from './fuzz/settings.ts';

const start = '2026-01-01T00:00:00.000Z';
const key = { authorization: 'Bearer sk-fuzz' };
const json = { ...key, 'content-type': 'application/json' };
let requests = 0;
const mocks: MockServer[] = [];

function mockOf(options: Parameters<typeof createMockServer>[0] = {}): MockServer {
  const mock = createMockServer({
    clock: 'frozen',
    start,
    seed: `${settings.seed}`,
    onBreach: () => {},
    sendCallback: async () => ({ response: { status: 204, headers: {}, body: '', truncated: false } }),
    ...options,
  });
  mocks.push(mock);
  return mock;
}

afterEach(async () => {
  for (const mock of mocks.splice(0)) {
    expect(mock.breaches).toEqual([]);
    await mock.close();
  }
});

afterAll(() => {
  expect(requests).toBeGreaterThanOrEqual(settings.requests);
});

const send = async (mock: MockServer, sent: Sent): Promise<ReadAnswer> => {
  requests += 1;
  return exchange(mock, sent);
};
const create = (body: string, more: object = {}): Sent => ({
  method: 'POST',
  path: creation.path,
  headers: { ...json, ...more },
  body,
});
const read = (id: string): Sent => ({ method: 'GET', path: `/v1/tasks/${id}`, headers: key });

/** Holds an answer to its contract. A failure of the server is documented too, and is none that anybody asked for. */
function expectDocumented(judge: ContractJudge, operation: Operation, answer: ReadAnswer, head = false): void {
  const fault = judge.answerFault(operation, answer, { head });
  if (fault === undefined && answer.status < 500) return;
  expect.fail(`${operation.id} was answered with ${answer.status} ${answer.text.slice(0, 300)}: ${fault ?? 'it failed'}`);
}

const schema = creation.body?.schema ?? {};
const bodies = valuesOf(schema, api.resolve) as fc.Arbitrary<object>;
const idempotencyKey = fc.stringMatching(/^[A-Za-z0-9._-]{16,96}$/);
const extra = fc.option(fc.tuple(oddName, fc.jsonValue({ maxDepth: 2 })), { freq: 4, nil: undefined });

test('each request that the contract allows creates a task that can be read', async () => {
  const mock = mockOf();
  await fc.assert(
    fc.asyncProperty(bodies, extra, fc.option(idempotencyKey, { nil: undefined }), async (fields, more, suffix) => {
      // No two runs share a key.
      const named = suffix && `${requests}.${suffix}`.slice(0, 96);
      const body = more === undefined ? fields : withOwn(fields, ...more);
      fc.pre(api.bodyErrors(creation, JSON.parse(JSON.stringify(body))).length === 0);
      const answer = await send(mock, create(JSON.stringify(body), named === undefined ? {} : { 'idempotency-key': named }));
      expectDocumented(api, creation, answer);
      expect(answer.status, answer.text).toBe(200);
      if (named !== undefined) {
        const again = await send(mock, create(JSON.stringify(body), { 'idempotency-key': named }));
        expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([answer.text, 'true']);
      }
      const found = await send(mock, read(JSON.parse(answer.text).id));
      expectDocumented(api, lookUp, found);
      expect(found.status).toBe(200);
    }),
    share(0.2, 2),
  );
});

test('each request that breaks the contract in one place is refused, and the field is named', async () => {
  const mock = mockOf();
  const broken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      bodies,
      changesOf(schema, api.resolve, false),
      async (sound, change) => {
        const { body, field, how } = change(sound);
        const text = JSON.stringify(body);
        const faults = api.bodyErrors(creation, JSON.parse(text));
        fc.pre(faults.length > 0);
        broken.add(`${field} ${how}`);
        const answer = await send(mock, create(text));
        expectDocumented(api, creation, answer);
        const { status, param, message } = refusalOf(answer);
        expect(status).toBe(400);
        if (field === '' && param === undefined) return;
        expect([...fieldsAtFault(faults)]).toContain(param);
        expect(message).toContain(param);
      },
    ),
    share(0.2),
  );
  for (const name of Object.keys(schema.properties ?? api.resolve(schema).properties ?? {}))
    expect(broken).toContain(`${name} replaced`);
});

test('each text that may be JSON or not is read as a parser reads it', async () => {
  const mock = mockOf();
  const mediaTypes = fc.constantFrom('application/json', 'application/json', 'Application/JSON; charset=utf-8', 'text/plain', '');
  await fc.assert(
    fc.asyncProperty(bodies.chain(oddTextOf), mediaTypes, async (text, mediaType) => {
      const answer = await send(mock, create(text, { 'content-type': mediaType }));
      expectDocumented(api, creation, answer);
      const said = readAs(text, mediaType, largestBody);
      if ('refused' in said) expect(answer.status, text.slice(0, 200)).toBe(said.refused);
      else expect(answer.status, text.slice(0, 200)).toBe(api.bodyErrors(creation, said.value).length > 0 ? 400 : 200);
      const listed = await send(mock, { method: 'GET', path: '/_mock/tasks?limit=1&search=a', headers: key });
      expectDocumented(control, control.operation('listTasks'), listed);
    }),
    share(0.04, 2),
  );
});

test('whatever is sent, the answer is documented', async () => {
  const mock = mockOf();
  const both = [
    { judge: api, operations: api.operations },
    { judge: control, operations: control.operations },
  ];
  const known = both.flatMap(({ judge, operations }) => operations.map((operation) => ({ judge, operation })));
  const paths = [...known.map(({ operation }) => operation.path), '/results/{world}/{file}'];
  await fc.assert(
    fc.asyncProperty(noise(paths), async (sent) => {
      const answer = await send(mock, sent);
      const method = new Request('http://mock.test', { method: sent.method }).method;
      const { pathname } = new URL(`http://mock.test${sent.path}`);
      const here = known.filter(({ operation }) => matches(operation.path, pathname));
      const meant = here.find(({ operation }) => operation.method === (method === 'HEAD' ? 'GET' : method)) ?? here[0];
      if (method === 'OPTIONS') expect(answer.status).toBe(204);
      else if (meant) expectDocumented(meant.judge, meant.operation, answer, method === 'HEAD');
      else if (pathname.startsWith('/results/')) expect(answer.status).toBeLessThan(500);
      else {
        expect(answer.status).toBe(404);
        if (method !== 'HEAD') expect(api.textFault('ErrorResponse', answer.text)).toBeUndefined();
      }
      expect({}).not.toHaveProperty('polluted');
    }),
    share(0.2),
  );
});

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}

/** Makes a control call. A path names one of the tasks that there are, or one that is none. */
async function callControl(mock: MockServer, tasks: readonly string[], call: ControlCall): Promise<ReadAnswer> {
  const { sent, query, which } = call;
  const operation = control.operation(call.id);
  const id = tasks[which] ?? 'none-such';
  const path = operation.path
    .replace('{delivery_id}', `delivery-of-${id}`)
    .replace(/\{\w+\}/, id);
  return send(mock, { ...sent, path: `${path}${query}`, headers: { ...key, ...sent.headers } });
}

async function someTasks(mock: MockServer): Promise<string[]> {
  const made: string[] = [];
  for (const callback_url of ['https://example.com/a', undefined, 'https://example.com/b']) {
    const answer = await send(mock, create(JSON.stringify({ ...requestExamples.minimal, callback_url })));
    made.push(JSON.parse(answer.text).id);
  }
  return made;
}

async function scenariosOf(mock: MockServer): Promise<string[]> {
  return (await mock.control({ apiKey: 'sk-fuzz' }).scenarios()).map(({ name }) => name);
}

test('every sequence of sound control calls is carried out', async () => {
  const mock = mockOf();
  const facts = controlFacts(await scenariosOf(mock));
  const calls = fc.oneof(...control.operations.map((operation) => soundCalls(control, facts, operation)));
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 30, size: 'max' }), async (sequence) => {
      await mock.control({ apiKey: 'sk-fuzz' }).reset();
      const tasks = await someTasks(mock);
      for (const call of sequence) {
        const { value } = call;
        const operation = control.operation(call.id);
        if (value !== undefined) expect(control.bodyErrors(operation, JSON.parse(JSON.stringify(value)))).toEqual([]);
        const answer = await callControl(mock, tasks, call);
        expectDocumented(control, operation, answer);
        // What a task or a clock no longer allows, and what is not there, are facts and no faults of the request.
        const fine = answer.status < 300 || answer.status === 409 || (answer.status === 404 && operation.path.includes('{'));
        if (!fine) expect.fail(`${JSON.stringify(call)} was answered with ${answer.text.slice(0, 300)}`);
        if (answer.status < 300) reached.add(operation.id);
        if (operation.id === 'resetWorld') tasks.length = 0;
      }
    }),
    share(0.15, 15),
  );
  const byId = new Set(['deleteRule', 'deleteFault']);
  expect(control.operations.map(({ id }) => id).filter((id) => !reached.has(id) && !byId.has(id))).toEqual([]);
});

test('each control call that breaks the contract in one place is refused, and the field is named', async () => {
  const mock = mockOf();
  const facts = controlFacts(await scenariosOf(mock));
  const tasks = await someTasks(mock);
  const withSomething = control.operations.filter(({ body, parameters }) => body ?? parameters.some(({ in: where }) => where !== 'path'));
  const broken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(...withSomething.map((operation) => brokenCalls(control, facts, operation))), async (call) => {
      const { value, broken: field = '' } = call;
      const operation = control.operation(call.id);
      const parameter = operation.parameters.find(({ name }) => name === field);
      const faults = parameter || value === undefined ? [] : control.bodyErrors(operation, JSON.parse(JSON.stringify(value)));
      fc.pre(parameter !== undefined || faults.length > 0);
      broken.add(`${operation.id} ${field}`);
      const answer = await callControl(mock, tasks, { ...call, which: 0 });
      expectDocumented(control, operation, answer);
      const { status, param } = refusalOf(answer);
      expect(status, answer.text).toBe(400);
      if (parameter) expect(param).toBe(field);
      else if (param !== undefined) expect([...fieldsAtFault(faults)]).toContain(param);
      // Only what is wrong with the body as a whole belongs to no field.
      else expect(faults.some(({ instancePath, keyword }) => instancePath === '' && keyword !== 'required'), answer.text).toBe(true);
    }),
    share(0.12),
  );
  for (const { id, body } of withSomething)
    for (const name of Object.keys((body && control.resolve(body.schema).properties) ?? {}))
      expect([...broken].some((what) => what.startsWith(`${id} ${name}`)), `${id} ${name}`).toBe(true);
});

test('each text as the body of a control call is read as a parser reads it', async () => {
  const mock = mockOf();
  const facts = controlFacts(await scenariosOf(mock));
  const tasks = await someTasks(mock);
  const withBody = control.operations.filter(({ body }) => body);
  await fc.assert(
    fc.asyncProperty(fc.oneof(...withBody.map((operation) => oddCalls(control, facts, operation))), async (call) => {
      const answer = await callControl(mock, tasks, { ...call, which: 0 });
      const operation = control.operation(call.id);
      expectDocumented(control, operation, answer);
      const mediaType = { ...call.sent.headers }['content-type'];
      const text = String(call.sent.body);
      const said = readAs(text, mediaType, 1024 * 1024);
      if (text === '' && operation.body?.required === false) return;
      if ('refused' in said) expect([said.refused, 413]).toContain(answer.status);
      else if (control.bodyErrors(operation, said.value).length > 0) expect(answer.status).toBe(400);
      for (const id of ['listRules', 'listFaults'] as const) {
        const { path } = control.operation(id);
        expectDocumented(control, control.operation(id), await send(mock, { method: 'GET', path, headers: key }));
      }
    }),
    share(0.04, 3),
  );
});
