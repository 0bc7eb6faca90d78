import { taskLifecycle } from '../generated/constants.ts';
import { Skipped } from './no-answer.ts';
import type { CreatedTask, Session } from './session.ts';
import type { Answer } from './transport.ts';

/**
 * Creates a task by a request that the contract allows, and holds the answer to what is promised of a new task.
 *
 * @param headers - Further headers of the request.
 * @returns `undefined` where there is none: that is reported.
 * @throws {Skipped} where the account does not allow it, or the run has created enough.
 */
export async function createTask(
  session: Session,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<CreatedTask | undefined> {
  session.mayCreate();
  const { creation } = session.target;
  const { method, path } = creation;
  const sent = { method, path, headers, body: JSON.stringify(body) };
  const answer = await session.ask(creation, sent);
  return answer === undefined ? undefined : takeTask(session, body, answer);
}

/**
 * Holds the answer to a creation that the contract allows to what is promised of a new task, and remembers the task.
 *
 * @returns `undefined` where there is none: that is reported.
 * @throws {Skipped} where the account does not allow it.
 */
export function takeTask(session: Session, body: object, answer: Answer): CreatedTask | undefined {
  if (answer.status === 402 || answer.status === 403)
    throw new Skipped(`the account may not create tasks: it was answered with ${answer.status}`);
  const report = (rule: string, promised: string, came: string): void =>
    session.report({ rule, promised, came, sent: answer.sent });
  if (answer.status !== 200) {
    report(
      'creation/refused',
      'a request that keeps the contract creates a task',
      `${answer.status} ${answer.text}`,
    );
    return undefined;
  }
  const { api, creation } = session.target;
  if (api.answerFault(creation, answer) !== undefined) return undefined;

  const task = JSON.parse(answer.text) as Record<string, unknown> & { id: string };
  if (session.tasks.some(({ id }) => id === task.id))
    report('creation/id', 'each task has an id of its own', `the id ${task.id} once more`);
  if (task.status !== taskLifecycle.initial)
    report('creation/status', `a task begins as ${taskLifecycle.initial}`, String(task.status));
  const { progress } = taskLifecycle.states[taskLifecycle.initial];
  if (Number(task.progress) > progress.maximum)
    report(
      'creation/progress',
      `progress begins in ${progress.minimum} to ${progress.maximum}`,
      `${task.progress}`,
    );
  const { model } = body as { model?: unknown };
  if (task.model !== model)
    report('creation/model', `the task has the model that was asked for, ${model}`, String(task.model));
  const created: CreatedTask = {
    id: task.id,
    target: session.target,
    body: body as CreatedTask['body'],
    answer: task,
    sent: answer.sent,
    latest: undefined,
  };
  session.tasks.push(created);
  return created;
}
