import { expect, test } from 'vitest';
import { measure, mutants, sound } from '../../../bench/mutants/measure.ts';

// All of them are measured by `pnpm bench:mutants`. These take one of each kind.
const some = [
  'a creation is answered with 201',
  'a creation calls progress percent',
  'every creation is answered with the first task',
  'overlooks a missing audio_url',
  'refuses the greatest query_face_threshold',
  'lets callbacks go to a private network',
  'takes any content type',
  'a refused creation leaves a task',
  'progress goes back',
  'a completed task is at work again',
  'created changes',
  'an unknown id has a task',
  'ranges of a result are ignored',
  'look-ups need no key',
  'a body is judged before the key',
  'every key sees every task',
  'a 401 has another type',
  'another field is blamed',
  'a 405 lacks Allow',
  'a bad threshold is never answered',
  'a wrong key is taken',
];

test.each(some)('the kit notices a server of which is true: %s', async (name) => {
  const mutant = mutants.find((one) => one.name === name);
  expect(mutant).toBeDefined();
  if (mutant === undefined) return;
  const { status, findings, problem } = await measure(mutant);
  expect({ status, problem }).toEqual({ status: 1, problem: undefined });
  expect(findings.some(({ level }) => level === 'breach')).toBe(true);
});

test.each([1, 2, 3])('the kit is silent about the sound mock, seed %i', async (seed) => {
  const { findings, problem, status, creations, checks } = await measure(sound, { seed, strict: true });
  expect({ findings, problem, status }).toEqual({ findings: [], problem: undefined, status: 0 });
  expect(creations).toBeGreaterThan(20);
  expect(checks.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)).toEqual([
    'authentication/createVideoRetalkGeneration/unknown',
    'authentication/getTaskDetail/unknown',
  ]);
});
