import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestExamples, taskLifecycle } from '../src/generated/constants.ts';
import type { ReadAnswer } from '../src/judge/contract-judge.ts';
import { createLifeCycleWatch, type SeenTask } from '../src/judge/life-cycle.ts';
import { api, control, controlFacts, creation, lookUp } from './fuzz/contracts.ts';
import { soundCalls } from './fuzz/control-calls.ts';
import {
  create,
  expectDocumented,
  fuzzes,
  mockOf,
  read,
  scenariosOf,
  send,
  sendStruck,
} from './fuzz/fuzzed-mock.ts';
import { share } from './fuzz/settings.ts';
import type { StruckAnswer } from './fuzz/struck-exchange.ts';

fuzzes(0.1);

const minimal = JSON.stringify(requestExamples.minimal);
const transitions = Object.fromEntries(
  Object.entries(taskLifecycle.states).map(([state, { next }]) => [state, next as readonly string[]]),
);

type Step =
  | { readonly do: 'create'; readonly scenario: string | undefined; readonly callback: boolean }
  | { readonly do: 'read'; readonly which: number }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'finish' | 'fail' | 'cancel'; readonly which: number };

const stepsOf = (scenarios: readonly string[]): fc.Arbitrary<Step[]> => {
  const which = fc.nat(5);
  return fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('create' as const),
        scenario: fc.option(fc.constantFrom(...scenarios), { nil: undefined }),
        callback: fc.boolean(),
      }),
      { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), which }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('advance' as const),
          ms: fc.oneof(fc.nat(5_000), fc.nat(120_000)),
        }),
      },
      fc.record({ do: fc.constantFrom('finish' as const, 'fail' as const, 'cancel' as const), which }),
    ),
    { minLength: 12, maxLength: 24 },
  );
};

test('no task leaves its life cycle, whatever its scenario and whoever reaches in', async () => {
  const callbacks: string[] = [];
  const mock = mockOf({
    sendCallback: async ({ body }) => {
      callbacks.push(body);
      return {
        response: { status: callbacks.length % 3 === 0 ? 500 : 200, headers: {}, body: '', truncated: false },
      };
    },
  });
  const reach = mock.control({ apiKey: 'sk-fuzz' });
  const all = await reach.scenarios();
  const breaking = new Set(all.filter((scenario) => scenario.breaks_contract).map(({ name }) => name));
  const sound = all.map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(
      stepsOf(sound),
      fc.constantFrom('frozen' as const, 'automatic' as const),
      async (steps, mode) => {
        await reach.reset();
        await reach.clock.set({ mode, speed: 1 });
        const watch = createLifeCycleWatch(transitions, taskLifecycle.initial);
        const tasks: { id: string; scenario: string | undefined }[] = [];
        for (const step of steps) {
          if (step.do === 'create') {
            const { scenario, callback } = step;
            const body = {
              ...requestExamples.minimal,
              ...(callback ? { callback_url: 'https://example.com/h' } : {}),
            };
            const answer = await send(
              mock,
              create(JSON.stringify(body), scenario === undefined ? {} : { 'x-mock-scenario': scenario }),
            );
            if (answer.status !== 200 && scenario !== undefined && breaking.has(scenario)) continue;
            expectAsked(creation, answer, scenario);
            if (answer.status === 200) tasks.push({ id: JSON.parse(answer.text).id, scenario });
          } else if (step.do === 'advance') await reach.clock.advance({ ms: step.ms });
          else {
            const task = tasks[step.which];
            if (task === undefined) continue;
            if (step.do !== 'read') {
              const path = `/_mock/tasks/${task.id}/${step.do}`;
              const answer = await send(mock, { ...read(task.id), method: 'POST', path });
              expectDocumented(control, control.operation(`${step.do}Task`), answer);
              continue;
            }
            const answer = await send(mock, read(task.id));
            if (task.scenario !== undefined && breaking.has(task.scenario)) continue;
            expectAsked(lookUp, answer, task.scenario);
            if (answer.status === 200) expect(watch.see(JSON.parse(answer.text) as SeenTask)).toBeUndefined();
          }
        }
      },
    ),
    share(0.06, 8),
  );
  expect(callbacks.length).toBeGreaterThan(0);
  for (const body of callbacks) expect(api.textFault('FinishedTask', body)).toBeUndefined();
});

/** A scenario may ask for a failure of the server. All that it says is documented all the same. */
function expectAsked(operation: typeof creation, answer: ReadAnswer, scenario: string | undefined): void {
  if (answer.status >= 500 && scenario !== undefined)
    expect(api.answerFault(operation, answer)).toBeUndefined();
  else expectDocumented(api, operation, answer);
}

test('what faults do to an answer is what they were asked to do', async () => {
  const mock = mockOf({ clock: 'automatic' });
  const facts = controlFacts(await scenariosOf(mock));
  const reach = mock.control({ apiKey: 'sk-fuzz' });
  const faults = soundCalls(control, facts, control.operation('addFault')).map(({ value }) => value as Fault);
  await fc.assert(
    fc.asyncProperty(fc.array(faults, { minLength: 1, maxLength: 3 }), async (added) => {
      await reach.reset();
      await reach.clock.set({ mode: 'automatic', speed: 1 });
      await reach.faults.replace(added as never);
      let id = 'task-unified-1767225600-aaaaaaaa';
      for (let round = 0; round < 3; round++) {
        const created = await sendStruck(mock, create(minimal));
        judgeStruck(creation, created, added);
        if (created.end === 'whole' && created.status === 200) id = JSON.parse(created.text).id;
        judgeStruck(lookUp, await sendStruck(mock, read(id)), added);
      }
    }),
    share(0.06, 6),
  );
});

interface Fault {
  readonly kind: string;
  readonly operation?: string;
  readonly form?: string;
  readonly status?: number;
}

function judgeStruck(operation: typeof creation, answer: StruckAnswer, added: readonly Fault[]): void {
  const here = added.filter((fault) => fault.operation === undefined || fault.operation === operation.id);
  const kinds = here.map(({ kind }) => kind);
  const causes = { reset: 'reset', broken: 'cut', endless: 'endless' } as const;
  if (answer.end !== 'whole') {
    expect(kinds).toContain(causes[answer.end]);
    return;
  }
  const errors = here.filter(({ kind, status }) => kind === 'error' && status === answer.status);
  const fault = api.answerFault(operation, answer);
  if (fault !== undefined) {
    // Only these two forms are outside the contract.
    const strays = errors.filter(({ form }) => form === 'older' || form === 'html');
    expect(strays.length, `${answer.status}: ${fault}`).toBeGreaterThan(0);
    return;
  }
  if (answer.status >= 500) expect(errors.length, answer.text).toBeGreaterThan(0);
  if (answer.status === 429 && errors.length === 0) {
    expect(kinds).toContain('rate_limit');
    expect(answer.headers.get('retry-after')).toMatch(/^\d{1,10}$/);
  }
}

test('a world that is full of tasks refuses the next, and goes on', async () => {
  const mock = mockOf({ mostTasks: 20 });
  const statuses: number[] = [];
  for (let n = 0; n < 25; n++) {
    const answer = await send(mock, create(minimal));
    expectDocumented(api, creation, answer);
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
  await mock.control({ apiKey: 'sk-fuzz' }).reset();
  expect((await send(mock, create(minimal))).status).toBe(200);
});

test('a mock that is full of worlds refuses the next, and serves those that there are', async () => {
  const mock = mockOf({ mostWorlds: 5 });
  const inWorld = (n: number) => create(minimal, { 'x-mock-world': `world-${n}` });
  for (let n = 0; n < 5; n++) expect((await send(mock, inWorld(n))).status).toBe(200);
  const refused = await send(mock, inWorld(5));
  expectDocumented(api, creation, refused);
  expect(refused.status).toBe(429);
  const reached = await send(mock, {
    method: 'GET',
    path: '/_mock/clock',
    headers: { 'x-mock-world': 'world-6' },
  });
  expectDocumented(control, control.operation('getClock'), reached);
  expect(reached.status).toBe(400);
  expect((await send(mock, inWorld(0))).status).toBe(200);
});

test('nothing of a request that was refused is kept', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heapUsed = async (): Promise<number> => {
    // What has a finaliser is free only after the next turn of the event loop.
    for (let turn = 0; turn < 3; turn++) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return process.memoryUsage().heapUsed;
  };
  const mock = mockOf();
  const body = (n: number) => JSON.stringify({ model: 'none', padding: `${n}`.padEnd(100_000, 'x') });
  const refuse = async (): Promise<void> => {
    for (let n = 0; n < 300; n++) expect((await send(mock, create(body(n)))).status).toBe(400);
  };
  await refuse();
  const before = await heapUsed();
  await refuse();
  // Were the bodies kept, it would be 30 MB more.
  expect(((await heapUsed()) - before) / 1e6).toBeLessThan(10);
});
