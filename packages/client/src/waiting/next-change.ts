import { describe } from '../errors/exchange.ts';
import { UnknownStatusError } from '../errors/unknown-status-error.ts';
import type { FactsOf } from '../errors/videoretalk-error.ts';
import type { Task } from '../task-types.ts';
import { isFinal, isOpen } from './is-final.ts';
import { pollPatiently } from './poll-patiently.ts';
import type { Watch } from './wait.ts';

/** How many look-ups in a row may show a status that is not known before the wait gives up. */
const patience = 5;

/** Polls a task until it shows another status or progress than it was last seen with. The first look-up is a change. */
export async function nextChange(watch: Watch, signal: AbortSignal): Promise<Task> {
  const { id: taskId, lastTask, history } = watch;
  for (let unknown = 0; ; ) {
    const { task } = await pollPatiently(watch, signal);
    const { status } = task;
    if (isFinal(status) || isOpen(status)) {
      unknown = 0;
      watch.lastTask = task;
      if (status !== lastTask?.status || task.progress !== lastTask.progress) return task;
    } else {
      unknown += 1;
      const text = `Task ${taskId} is in the status "${status}", which this version of the client does not know.`;
      if (unknown === patience) {
        throw new UnknownStatusError(describe(`${text} Update the client.`, watch.exchange), {
          taskId,
          status,
          task,
          history,
        } satisfies FactsOf<UnknownStatusError>);
      }
      watch.logger.warn?.(text);
    }
  }
}
