import { resultLinks } from '../index.ts';
import { showTime } from './amounts.ts';
import { makeClient } from './make-client.ts';
import { resultsOf } from './results-of.ts';
import type { Session } from './session.ts';
import { readTaskId } from './task-id.ts';

/** `videoretalk task`. It succeeds where the task can be read, whatever has become of it. */
export async function runTask(session: Session): Promise<void> {
  const { call, screen, signal } = session;
  const id = readTaskId(call);
  const task = await makeClient(session).tasks.get(id, { signal });
  const links = resultLinks(task);
  screen.event({ type: 'task', id, results: resultsOf(task), task });

  // A server may leave out what it owes, and know more than the contract.
  const { error, usage } = task as { error?: { code?: string; message?: string } | null } & typeof task;
  const rows: [name: string, value: string | undefined][] = [
    ['task', id],
    ['status', typeof task.progress === 'number' ? `${task.status}, ${task.progress} %` : task.status],
    ['model', task.model],
    ['created', typeof task.created === 'number' ? showTime(task.created * 1000) : undefined],
    ['error', error ? `${error.code ?? 'no code'}: ${error.message ?? 'no message'}` : undefined],
    ['credits', usage?.credits_used === undefined ? undefined : String(usage.credits_used)],
    ...links.map(({ url }): [string, string] => ['result', url]),
    ['lives', links[0] && `until ${showTime(links[0].expiresAt)} at least`],
  ];
  for (const [name, value] of rows) if (value !== undefined) screen.result(`${name.padEnd(8)} ${value}`);
}
