import { taskLifecycle } from '../../generated/constants.ts';
import type { Check } from '../check.ts';
import { createTask } from '../create-task.ts';
import { observeTask, type ToldTask } from '../observe-task.ts';
import type { CreatedTask, Session } from '../session.ts';
import type { Target } from '../target.ts';

const states = taskLifecycle.states as Readonly<Record<string, { final: boolean }>>;

/** One task, followed from its first moment on, while nothing else is asked. */
export function firstTaskChecks(target: Target): Check[] {
  const { prefix, lookUp, minimal } = target;
  const operation = lookUp.id;
  return [
    {
      target,
      id: `${prefix}life-cycle/first`,
      title: 'a task passes from its first state to its end as the contract allows',
      operation,
      tags: ['creates', 'slow'],
      async run(session) {
        const task = await createTask(session, minimal);
        if (task !== undefined) await follow(session, [task]);
      },
    },
  ];
}

/** Tasks are followed to their end: legal transitions, growing progress, stable fields, final states that stay. */
export function lifeCycleChecks(
  target: Target,
  courses: readonly Readonly<Record<string, string>>[],
): Check[] {
  const { prefix, lookUp, minimal } = target;
  const operation = lookUp.id;
  return [
    {
      target,
      id: `${prefix}life-cycle/tasks`,
      title: 'tasks pass from state to state as the contract allows, until they end for good',
      operation,
      tags: ['creates', 'slow'],
      async run(session) {
        await follow(session, tasksOf(session).slice(0, MOST_FOLLOWED));
      },
    },
    ...courses.map(
      (headers, index): Check => ({
        target,
        id: `${prefix}life-cycle/course-${index + 1}`,
        title: `a task that is created with ${told(headers)} passes from state to state as the contract allows`,
        operation,
        tags: ['creates', 'slow'],
        async run(session) {
          const task = await createTask(session, minimal, headers);
          if (task !== undefined) await follow(session, [task]);
        },
      }),
    ),
  ];
}

const told = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** Those that were created of the model. */
const tasksOf = ({ tasks, target }: Session): CreatedTask[] => tasks.filter((task) => task.target === target);

/** How many tasks are followed at once. */
const MOST_FOLLOWED = 12;
/** How often a task is read after its end. */
const READS_AFTER_END = 3;

/** Reads tasks until all have ended, each once a round. */
async function follow(session: Session, tasks: readonly CreatedTask[]): Promise<void> {
  const began = performance.now();
  const { pollIntervalMs, taskTimeoutMs } = session.settings;
  let open = [...tasks];
  for (;;) {
    const left: CreatedTask[] = [];
    for (const task of open) if (!(await hasEnded(session, task))) left.push(task);
    open = left;
    if (open.length === 0) return;
    if (performance.now() - began > taskTimeoutMs) break;
    await session.wait(pollIntervalMs);
  }
  for (const { id } of open)
    session.report({
      rule: 'life-cycle/end',
      promised: `a task ends, within ${taskTimeoutMs / 1000} s`,
      came: `${id} has not ended`,
    });
}

/** @returns Whether there is nothing more to see of the task. */
async function hasEnded(session: Session, created: CreatedTask): Promise<boolean> {
  const task = await observeTask(session, created);
  if (task === undefined) return true;
  if (states[task.status]?.final !== true) return false;
  for (let read = 0; read < READS_AFTER_END; read++) {
    const later = await observeTask(session, created);
    if (later === undefined) return true;
    if (ending(later) === ending(task)) continue;
    session.report({
      rule: 'life-cycle/final',
      promised: `a task that has ended stays as it is: ${ending(task)}`,
      came: ending(later),
      sent: created.sent,
    });
    return true;
  }
  return true;
}

/** What of a task that has ended never changes. A link may be signed anew for each reader. */
const ending = ({ status, progress, error }: ToldTask): string => JSON.stringify({ status, progress, error });
