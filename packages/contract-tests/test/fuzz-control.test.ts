import { type MockServer, openMetrics } from '@videoretalk/mock-server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadAnswer } from '../src/judge/contract-judge.ts';
import { fieldsAtFault, readAs, refusalOf } from '../src/judge/refusal.ts';
import { control, controlFacts, limits } from './fuzz/contracts.ts';
import { brokenCalls, type ControlCall, oddCalls, soundCalls } from './fuzz/control-calls.ts';
import { expectDocumented, fuzzes, key, mockOf, scenariosOf, send, someTasks } from './fuzz/fuzzed-mock.ts';
import { share } from './fuzz/settings.ts';

fuzzes(0.3);

/** Makes a control call. A path names one of the tasks that there are, or one that is none. */
async function callControl(
  mock: MockServer,
  tasks: readonly string[],
  call: ControlCall,
): Promise<ReadAnswer> {
  const { sent, query, which } = call;
  const operation = control.operation(call.id);
  const id = tasks[which] ?? 'none-such';
  const path = operation.path.replace('{delivery_id}', `delivery-of-${id}`).replace(/\{\w+\}/, id);
  return send(mock, { ...sent, path: `${path}${query}`, headers: { ...key, ...sent.headers } });
}

test('every sequence of sound control calls is carried out', async () => {
  const mock = mockOf({ metrics: await openMetrics() });
  const facts = controlFacts(await scenariosOf(mock));
  const calls = fc.oneof(...control.operations.map((operation) => soundCalls(control, facts, operation)));
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(calls, { minLength: 12, maxLength: 18 }), async (sequence) => {
      await mock.control({ apiKey: 'sk-fuzz' }).reset();
      const tasks = await someTasks(mock);
      for (const call of sequence) {
        const { value } = call;
        const operation = control.operation(call.id);
        if (value !== undefined)
          expect(control.bodyErrors(operation, JSON.parse(JSON.stringify(value)))).toEqual([]);
        const answer = await callControl(mock, tasks, call);
        expectDocumented(control, operation, answer);
        // What a task or a clock no longer allows, and what is not there, are facts and no faults of the request.
        const fine =
          answer.status < 300 ||
          answer.status === 409 ||
          (answer.status === 404 && operation.path.includes('{'));
        if (!fine) expect.fail(`${JSON.stringify(call)} was answered with ${answer.text.slice(0, 300)}`);
        if (answer.status < 300) reached.add(operation.id);
        if (operation.id === 'resetWorld') tasks.length = 0;
      }
    }),
    share(0.15, 15),
  );
  const byId = new Set(['deleteRule', 'deleteFault']);
  expect(control.operations.map(({ id }) => id).filter((id) => !reached.has(id) && !byId.has(id))).toEqual(
    [],
  );
});

test('each control call that breaks the contract in one place is refused, and the field is named', async () => {
  const mock = mockOf();
  const facts = controlFacts(await scenariosOf(mock));
  const tasks = await someTasks(mock);
  const withSomething = control.operations.filter(
    ({ body, parameters }) => body ?? parameters.some(({ in: where }) => where !== 'path'),
  );
  const broken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...withSomething.map((operation) => brokenCalls(control, facts, operation))),
      async (call) => {
        const { value, broken: field = '' } = call;
        const operation = control.operation(call.id);
        const parameter = operation.parameters.find(({ name }) => name === field);
        const faults =
          parameter || value === undefined
            ? []
            : control.bodyErrors(operation, JSON.parse(JSON.stringify(value)));
        fc.pre(parameter !== undefined || faults.length > 0);
        broken.add(`${operation.id} ${field}`);
        const answer = await callControl(mock, tasks, { ...call, which: 0 });
        expectDocumented(control, operation, answer);
        const { status, param } = refusalOf(answer);
        expect(status, answer.text).toBe(400);
        if (parameter) expect(param).toBe(field);
        else if (param !== undefined) expect([...fieldsAtFault(faults)]).toContain(param);
        // Only what is wrong with the body as a whole belongs to no field.
        else
          expect(
            faults.some(({ instancePath, keyword }) => instancePath === '' && keyword !== 'required'),
            answer.text,
          ).toBe(true);
      },
    ),
    share(0.12),
  );
  for (const { id, body } of withSomething)
    for (const name of Object.keys((body && control.resolve(body.schema).properties) ?? {}))
      expect(
        [...broken].some((what) => what.startsWith(`${id} ${name}`)),
        `${id} ${name}`,
      ).toBe(true);
});

test('each text as the body of a control call is read as a parser reads it', async () => {
  const mock = mockOf();
  const facts = controlFacts(await scenariosOf(mock));
  const tasks = await someTasks(mock);
  const withBody = control.operations.filter(({ body }) => body);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...withBody.map((operation) => oddCalls(control, facts, operation))),
      async (call) => {
        const answer = await callControl(mock, tasks, { ...call, which: 0 });
        const operation = control.operation(call.id);
        expectDocumented(control, operation, answer);
        const mediaType = { ...call.sent.headers }['content-type'];
        const text = String(call.sent.body);
        const said = readAs(text, mediaType, limits);
        if (text === '' && operation.body?.required === false) return;
        if ('refused' in said) expect([said.refused, 413]).toContain(answer.status);
        else if (control.bodyErrors(operation, said.value).length > 0) expect(answer.status).toBe(400);
        for (const id of ['listRules', 'listFaults'] as const) {
          const { path } = control.operation(id);
          expectDocumented(
            control,
            control.operation(id),
            await send(mock, { method: 'GET', path, headers: key }),
          );
        }
      },
    ),
    share(0.04, 3),
  );
});
