import { requestExamples, taskLifecycle } from '../../generated/constants.ts';
import { createLifeCycleWatch, type SeenTask } from '../../judge/life-cycle.ts';
import { api, lookUp, taskPath } from '../api.ts';
import type { Check } from '../check.ts';
import { createTask } from '../create-task.ts';
import type { CreatedTask, Session } from '../session.ts';

const operation = lookUp.id;
const states = taskLifecycle.states as Readonly<Record<string, { final: boolean; next: readonly string[] }>>;
const transitions = Object.fromEntries(Object.entries(states).map(([state, { next }]) => [state, next]));
const stable = ['id', 'model', 'object', 'type', 'created'];

/** Tasks are followed to their end: legal transitions, growing progress, stable fields, final states that stay. */
export function lifeCycleChecks(courses: readonly Readonly<Record<string, string>>[]): Check[] {
  return [
    {
      id: 'life-cycle/tasks',
      title: 'tasks pass from state to state as the contract allows, until they end for good',
      operation,
      tags: ['creates', 'slow'],
      async run(session) {
        if (session.tasks.length === 0) await createTask(session, requestExamples.minimal);
        await follow(session, session.tasks.slice(0, MOST_FOLLOWED));
      },
    },
    ...courses.map(
      (headers, index): Check => ({
        id: `life-cycle/course-${index + 1}`,
        title: `a task that is created with ${told(headers)} passes from state to state as the contract allows`,
        operation,
        tags: ['creates', 'slow'],
        async run(session) {
          const task = await createTask(session, requestExamples.minimal, headers);
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

/** How many tasks are followed at once. */
const MOST_FOLLOWED = 12;
/** How often a task is read after its end. */
const READS_AFTER_END = 3;

/** Reads tasks until all have ended, each once a round. */
async function follow(session: Session, tasks: readonly CreatedTask[]): Promise<void> {
  const watch = createLifeCycleWatch(transitions, taskLifecycle.initial);
  const began = performance.now();
  const { pollIntervalMs, taskTimeoutMs } = session.settings;
  let open = [...tasks];
  while (open.length > 0) {
    const left: CreatedTask[] = [];
    for (const task of open) if (!(await seeOnce(session, watch, task))) left.push(task);
    open = left;
    if (open.length === 0) return;
    if (performance.now() - began > taskTimeoutMs) {
      for (const { id } of open)
        session.report({
          rule: 'life-cycle/end',
          promised: `a task ends, within ${taskTimeoutMs / 1000} s`,
          came: `${id} has not ended`,
        });
      return;
    }
    await session.wait(pollIntervalMs);
  }
}

type Watch = ReturnType<typeof createLifeCycleWatch>;

/** @returns Whether there is nothing more to see of the task. */
async function seeOnce(session: Session, watch: Watch, created: CreatedTask): Promise<boolean> {
  const asked = { method: lookUp.method, path: taskPath(created.id) };
  const answer = await session.ask(lookUp, asked);
  if (answer === undefined) return true;
  const report = (rule: string, promised: string, came: string): void =>
    session.report({ rule, promised, came, sent: answer.sent });
  if (answer.status !== 200) {
    report(
      'look-up/found',
      'a task that was created is found until its end',
      `${answer.status} ${answer.text}`,
    );
    return true;
  }
  const task = objectIn(answer.text) as (Record<string, unknown> & SeenTask) | undefined;
  if (task === undefined) return true;
  for (const field of stable)
    if (task[field] !== created.answer[field])
      report(
        'life-cycle/stable',
        `${field} stays ${JSON.stringify(created.answer[field])} for the whole life of the task`,
        JSON.stringify(task[field]) ?? 'nothing',
      );
  const wrong = watch.see({ ...task, id: created.id });
  if (wrong !== undefined)
    report('life-cycle/order', 'states follow as the contract allows, and progress never goes back', wrong);
  if (states[task.status]?.final !== true) return false;
  for (let read = 0; read < READS_AFTER_END; read++) {
    const later = await session.ask(lookUp, asked);
    if (later === undefined) return true;
    const same = objectIn(later.text);
    if (later.status === 200 && ended(same) === ended(task)) continue;
    report(
      'life-cycle/final',
      `a task that has ended stays as it is: ${ended(task)}`,
      `${later.status} ${ended(same)}`,
    );
    return true;
  }
  if (api.answerFault(lookUp, answer) === undefined) created.end.push(task);
  return true;
}

/** What of a task that has ended never changes. A link may be signed anew for each reader. */
const ended = (task: Record<string, unknown> | undefined): string =>
  JSON.stringify([task?.status, task?.progress, task?.error]);

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
