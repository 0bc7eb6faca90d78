import { expect, test } from 'vitest';
import { brokenClients } from '../../../bench/mutants/clients/broken-clients.ts';
import { mutants, sound } from '../../../bench/mutants/servers/all-mutants.ts';
import { answers, fields, type Mutant, requests } from '../../../bench/mutants/servers/mutant.ts';
import { measure } from '../../../bench/mutants/testers/kit.ts';

// All of them are measured by `pnpm bench:mutants`. These take one of each kind.
const some: readonly (readonly [name: string, rule: string])[] = [
  ['a creation is answered with 201', 'answer/status'],
  ['a creation calls progress percent', 'answer/form'],
  ['every creation is answered with the first task', 'creation/id'],
  ['overlooks a missing audio_url', 'refusal/accepted'],
  ['refuses the greatest query_face_threshold', 'creation/refused'],
  ['lets callbacks go to a private network', 'refusal/accepted'],
  ['takes any content type', 'refusal/accepted'],
  ['a refused creation leaves a task', 'refusal/trace'],
  ['progress goes back', 'life-cycle/order'],
  ['a completed task is at work again', 'life-cycle/order'],
  ['created changes', 'life-cycle/stable'],
  ['an unknown id has a task', 'refusal/accepted'],
  ['ranges of a result are ignored', 'result/range'],
  ['an expired link lives on', 'result/expired'],
  ['a callback is never sent again', 'callback/not-retried'],
  ['a callback is sent again once too often', 'callback/not-given-up'],
  ['a callback that met a 404 is not sent again', 'callback/not-retried'],
  ['a callback follows redirects', 'callback/redirect'],
  ['a callback has other progress than the look-up', 'callback/body'],
  ['look-ups need no key', 'refusal/status'],
  ['a body is judged before the key', 'refusal/status'],
  ['every key sees every task', 'refusal/accepted'],
  ['a 401 has another type', 'error/type'],
  ['another field is blamed', 'error/field'],
  ['a 405 lacks Allow', 'method/allow'],
  ['a bad threshold is never answered', 'answer/none'],
  ['a wrong key is taken', 'refusal/status'],
];

test.each(some)('the kit notices a server of which is true: %s', async (name, rule) => {
  const mutant = mutants.find((one) => one.name === name);
  expect(mutant).toBeDefined();
  if (mutant === undefined) return;
  const { status, findings, problem } = await measure(mutant);
  expect({ status, problem }).toEqual({ status: 1, problem: undefined });
  const rules = findings.filter(({ level }) => level === 'breach').map((one) => one.rule);
  // Caught for another reason would be caught by chance.
  expect(rules).toContain(rule);
});

// What breaks a server must not break more than it says, or the kit would catch the way in which it is done.
test.each([
  fields('reads and writes each body anew', (body) => ({ ...body })),
  requests('sends each request anew', undefined, ({ body }) => body),
  answers('sends each creation anew', { kind: 'creation' }, (json) => json),
  answers('sends each task anew', { kind: 'look-up' }, (json) => json),
  { name: 'reads the contract anew', contract: (contract) => ({ ...contract }) } satisfies Mutant,
])('the kit is silent about what only $name', async (mutant) => {
  const { findings, problem } = await measure(mutant, {
    timeoutMs: 30_000,
    taskTimeoutMs: 30_000,
    strict: true,
  });
  expect({ findings, problem }).toEqual({ findings: [], problem: undefined });
});

test('there are as many broken servers and clients as the docs say, each with a name of its own', () => {
  const names = mutants.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBe(150);
  expect(brokenClients.length).toBe(30);
});

test.each([1, 2, 3])('the kit is silent about the sound mock, seed %i', async (seed) => {
  const options = { seed, strict: true, callbackReceiver: {} };
  const { findings, problem, status, creations, checks } = await measure(sound, options);
  expect({ findings, problem, status }).toEqual({ findings: [], problem: undefined, status: 0 });
  expect(creations).toBeGreaterThan(20);
  expect(checks.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)).toEqual([
    'authentication/createVideoRetalkGeneration/unknown',
    'authentication/getTaskDetail/unknown',
    'callback/time-out',
  ]);
});
