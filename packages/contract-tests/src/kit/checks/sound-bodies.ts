import fc from 'fast-check';
import { valuesOf } from '../../cases/schema-values.ts';
import { singleSounds } from '../../cases/single-sounds.ts';
import type { Check } from '../check.ts';
import { createTask } from '../create-task.ts';
import { observeTask } from '../observe-task.ts';
import type { Settings } from '../settings.ts';
import type { Target } from '../target.ts';

/** A value for each field: that of the contract's example. A callback goes only to a receiver that was given. */
function valuesFor(
  { api, creation }: Target,
  { callbackUrl }: Pick<Settings, 'callbackUrl'>,
): Readonly<Record<string, unknown>> {
  const schema = api.resolve(creation.body?.schema ?? {});
  const all = Object.entries(schema.properties ?? {}).flatMap(([field, given]) => {
    if (field === 'callback_url') return callbackUrl === undefined ? [] : [[field, callbackUrl] as const];
    return [[field, api.resolve(given).example] as const];
  });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** What the contract allows is accepted: its examples, and each field, bound, value and default. */
export function soundBodyChecks(target: Target, settings: Pick<Settings, 'callbackUrl'>): Check[] {
  const { api, creation, prefix, minimal } = target;
  const { id: operation } = creation;
  const schema = api.resolve(creation.body?.schema ?? {});
  const examples = Object.entries(target.values.requestExamples).map(([name, body]) => ({
    name: `example/${name}`,
    body,
  }));
  const others = singleSounds(schema, api.resolve, minimal, valuesFor(target, settings));
  const bodies = [...examples, ...others].filter(({ body }) => api.bodyErrors(creation, body).length === 0);
  return [
    ...bodies.map(
      ({ name, body }): Check => ({
        id: `${prefix}positive/${name}`,
        target,
        title: `a request that the contract allows creates a task: ${name}`,
        operation,
        tags: ['creates', ...('callback_url' in body ? (['callbacks'] as const) : [])],
        run: async (session) => {
          const task = await createTask(session, body);
          if (task !== undefined) await observeTask(session, task);
        },
      }),
    ),
    {
      id: `${prefix}positive/generated`,
      target,
      title: 'requests that are made by chance from the contract create tasks',
      operation,
      tags: ['creates'],
      async run(session) {
        const arbitrary = valuesOf(schema, api.resolve) as fc.Arbitrary<Record<string, unknown>>;
        for (const made of fc.sample(arbitrary, { seed: session.settings.seed, numRuns: 8 })) {
          // Nobody knows who would receive it.
          const { callback_url: _left, ...body } = made;
          const task = await createTask(session, body);
          if (task !== undefined) await observeTask(session, task);
        }
      },
    },
  ];
}
