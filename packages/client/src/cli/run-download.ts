import { type CompletedTask, resultUrls } from '../index.ts';
import { isFinal } from '../waiting/is-final.ts';
import { makeClient } from './make-client.ts';
import { NoResultError } from './no-result-error.ts';
import { checkOutput, chooseOutput } from './output-file.ts';
import { saveResults } from './save-results.ts';
import type { Session } from './session.ts';
import { readTaskId } from './task-id.ts';
import { UnfinishedError } from './unfinished-error.ts';

/** `videoretalk download`. A link needs no key: whoever holds it may read the file. */
export async function runDownload(session: Session): Promise<void> {
  const { call } = session;
  const output = call.text('output');
  await checkOutput(call);
  if (/^https?:/i.test(call.argument)) {
    const link = call.argument;
    return saveResults(session, [link], output ?? (await chooseOutput(link, undefined)));
  }
  const id = readTaskId(call);
  const links = resultUrls(await readCompleted(session, id));
  const [first] = links;
  if (first === undefined) throw new NoResultError(id);
  await saveResults(session, links, output ?? (await chooseOutput(first, id)));
}

async function readCompleted(session: Session, id: string): Promise<CompletedTask> {
  const { signal } = session;
  const { tasks } = makeClient(session);
  const task = await tasks.get(id, { signal });
  const ended = isFinal(task.status);
  session.stake = { kind: 'task', id, ended };
  if (!ended) throw new UnfinishedError(task);
  // The wait tells a failed task from a cancelled one, whichever form that has.
  return task.status === 'completed' ? task : tasks.wait(id, { signal });
}
