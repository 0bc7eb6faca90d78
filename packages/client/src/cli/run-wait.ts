import { finishTask } from './finish-task.ts';
import { makeClient } from './make-client.ts';
import { checkOutput } from './output-file.ts';
import type { Session } from './session.ts';
import { readTaskId } from './task-id.ts';

/** `videoretalk wait`. */
export async function runWait(session: Session): Promise<void> {
  const id = readTaskId(session.call);
  await checkOutput(session.call);
  const client = makeClient(session);
  session.stake = { kind: 'task', id, ended: false };
  await finishTask(session, client, { id });
}
