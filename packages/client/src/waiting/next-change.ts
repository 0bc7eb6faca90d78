import { UnknownStatusError } from '../errors/unknown-status-error.ts';
import type { FactsOf } from '../errors/wait-error.ts';
import { mostUnknownStatuses } from '../limits.ts';
import type { Task } from '../task-types.ts';
import { isFinal, isOpen } from './is-final.ts';
import { pollPatiently } from './poll-patiently.ts';
import type { Watch } from './wait.ts';

/** Polls a task until it shows another status or progress than it was last seen with. The first look-up is a change. */
export async function nextChange(watch: Watch, signal: AbortSignal): Promise<Task> {
  const { id: taskId, lastTask } = watch;
  for (let unknown = 1; ; unknown += 1) {
    const task = await pollPatiently(watch, signal);
    const { status } = task;
    if (isFinal(status) || isOpen(status)) {
      unknown = 0;
      watch.lastTask = task;
      if (status !== lastTask?.status || task.progress !== lastTask.progress) return task;
    } else {
      const text = `Task ${taskId} is in the status "${status}", which this client does not know.`;
      if (unknown === mostUnknownStatuses) {
        const facts = { taskId, status, task } satisfies FactsOf<UnknownStatusError>;
        throw new UnknownStatusError(`${text} Update the client.`, watch, facts);
      }
      watch.logger.warn?.(text);
    }
  }
}
