import { UnknownStatusError } from '../errors/unknown-status-error.ts';
import type { Task } from '../task-types.ts';
import { isFinal, isOpen } from './is-final.ts';
import { pollPatiently } from './poll-patiently.ts';
import type { Seen, Wait } from './wait.ts';

/** How many look-ups in a row may show a status that is not known before the wait gives up. */
const patience = 5;

/** Polls a task until it shows another status or progress than it was last seen with. The first look-up is a change. */
export async function nextChange(wait: Wait, seen: Seen, signal: AbortSignal): Promise<Task> {
  for (let unknown = 0; ; ) {
    const { task } = await pollPatiently(wait, seen, signal);
    const { lastTask } = seen;
    if (isFinal(task.status) || isOpen(task.status)) {
      unknown = 0;
      seen.lastTask = task;
      if (task.status !== lastTask?.status || task.progress !== lastTask.progress) return task;
    } else {
      unknown += 1;
      const { status } = task as { status: string };
      if (unknown === patience)
        throw new UnknownStatusError(wait.id, status, task, seen.history, wait.exchange);
      wait.logger.warn?.(
        `Task ${wait.id} is in the status "${status}", which this version of the client does not know.`,
      );
    }
  }
}
