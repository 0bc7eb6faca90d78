import fc from 'fast-check';
import { valuesOf } from '../../cases/schema-values.ts';
import { singleSounds } from '../../cases/single-sounds.ts';
import { requestExamples } from '../../generated/constants.ts';
import { api, creation } from '../api.ts';
import type { Check } from '../check.ts';
import { createTask } from '../create-task.ts';
import { observeTask } from '../observe-task.ts';
import type { Settings } from '../settings.ts';

const { id: operation } = creation;
const schema = api.resolve(creation.body?.schema ?? {});

/** A value for each field: that of the contract's example. A callback goes only to a receiver that was given. */
function valuesFor({ callbackUrl }: Pick<Settings, 'callbackUrl'>): Readonly<Record<string, unknown>> {
  const all = Object.entries(schema.properties ?? {}).flatMap(([field, given]) => {
    if (field === 'callback_url') return callbackUrl === undefined ? [] : [[field, callbackUrl] as const];
    return [[field, api.resolve(given).example] as const];
  });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** What the contract allows is accepted: its examples, and each field, bound, value and default. */
export function soundBodyChecks(settings: Pick<Settings, 'callbackUrl'>): Check[] {
  const examples = Object.entries(requestExamples).map(([name, body]) => ({ name: `example/${name}`, body }));
  const others = singleSounds(schema, api.resolve, requestExamples.minimal, valuesFor(settings));
  const bodies = [...examples, ...others].filter(({ body }) => api.bodyErrors(creation, body).length === 0);
  return [
    ...bodies.map(
      ({ name, body }): Check => ({
        id: `positive/${name}`,
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
      id: 'positive/generated',
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
