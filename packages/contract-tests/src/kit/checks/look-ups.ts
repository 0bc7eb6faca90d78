import fc from 'fast-check';
import { api, lookUp, taskParameter, taskPath } from '../api.ts';
import type { Check } from '../check.ts';
import { expectRefusal } from '../expect-refusal.ts';
import { unknownTaskId } from '../task-id.ts';

const malformed = [
  'nope',
  'task',
  'task-',
  'TASK-UNIFIED-1775200000-xyz12345',
  ' task-unified-1775200000-xyz12345',
  'xtask-unified-1775200000-xyz12345',
  '1775200000',
  'null',
  '{task_id}',
  '%',
];

/** Looking up what is not there. */
export function lookUpChecks(): Check[] {
  const { id: operation, method } = lookUp;
  return [
    {
      id: 'look-up/unknown',
      title: 'an id that no task has is not found',
      operation,
      tags: ['safe'],
      async run(session) {
        const { seed } = session.settings;
        for (const id of [unknownTaskId(seed), unknownTaskId(seed ^ 0x5a5a5a), unknownTaskId(0)])
          await expectRefusal(
            session,
            lookUp,
            { method, path: taskPath(id), changed: `the id ${id} is that of no task` },
            {
              statuses: [404],
              since: 'no task has this id',
              fields: [taskParameter.name],
              fieldLevel: 'remark',
            },
          );
      },
    },
    {
      id: 'look-up/malformed',
      title: 'an id that has not the form of one is refused as that',
      operation,
      tags: ['safe'],
      async run(session) {
        const { seed } = session.settings;
        const others = fc.sample(fc.stringMatching(/^[A-Za-z0-9_.~-]{1,30}$/), { seed, numRuns: 10 });
        for (const id of [...malformed, ...others]) {
          // A URL drops these, and what was never sent cannot be refused.
          if (id === '.' || id === '..') continue;
          if (api.allows(lookUp, taskParameter, id)) continue;
          await expectRefusal(
            session,
            lookUp,
            { method, path: taskPath(id), changed: `the id is ${JSON.stringify(id)}` },
            {
              statuses: [400],
              since: `${taskParameter.name} must match ${taskParameter.schema.pattern}`,
              fields: [taskParameter.name],
              fieldLevel: 'remark',
            },
          );
        }
      },
    },
    {
      id: 'look-up/foreign',
      title: 'a task is not shown to another key',
      operation,
      tags: ['creates'],
      async run(session) {
        for (const { id } of session.tasks.slice(0, 2))
          await expectRefusal(
            session,
            lookUp,
            {
              method,
              path: taskPath(id),
              authorization: 'Bearer sk-contract-kit-another-key',
              changed: 'the key is not that of the task',
            },
            { statuses: [404, 403, 401], since: 'the task belongs to another key' },
          );
      },
    },
  ];
}
