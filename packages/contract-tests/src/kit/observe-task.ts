import type { SeenTask } from '../judge/life-cycle.ts';
import { taskPath } from './api.ts';
import type { CreatedTask, Session } from './session.ts';

/** A task as a look-up tells it. */
export type ToldTask = SeenTask & Readonly<Record<string, unknown>>;

/** What stays as the creation has told it, for the whole life of a task. */
const stable = ['id', 'model', 'object', 'type', 'created'];

/**
 * Looks a task up that the run has created, and holds what is told to what was told before.
 *
 * @returns `undefined` where there is nothing more to see of it: that is reported.
 */
export async function observeTask(session: Session, created: CreatedTask): Promise<ToldTask | undefined> {
  const { api, lookUp } = created.target;
  const answer = await session.ask(lookUp, { method: lookUp.method, path: taskPath(created.id) });
  if (answer === undefined) return undefined;
  const report = (rule: string, promised: string, came: string): void =>
    session.report({ rule, promised, came, sent: answer.sent });
  if (answer.status !== 200) {
    report('look-up/found', 'a task that was created is found', `${answer.status} ${answer.text}`);
    return undefined;
  }
  const task = objectIn(answer.text) as ToldTask | undefined;
  if (task === undefined) return undefined;
  for (const field of stable)
    if (task[field] !== created.answer[field])
      report(
        'life-cycle/stable',
        `${field} stays as the creation has told it: ${JSON.stringify(created.answer[field])}`,
        JSON.stringify(task[field]) ?? 'nothing',
      );
  const wrong = session.lifeCycle.see({ ...task, id: created.id });
  if (wrong !== undefined)
    report('life-cycle/order', 'states follow as the contract allows, and progress never goes back', wrong);
  const sound = api.answerFault(lookUp, answer) === undefined;
  if (sound) created.latest = task;
  return task;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // That it is no JSON has been reported.
    return undefined;
  }
}
