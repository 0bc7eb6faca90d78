import type { Task } from '../task-types.ts';
import { isPassing } from '../transport/is-passing.ts';
import { pause } from './pause.ts';
import { showsWork } from './time-left.ts';
import { planNext, record, type Watch } from './wait.ts';

/** One successful look-up when it is due, with a limited number of failed ones before it. */
export async function pollPatiently(watch: Watch, signal: AbortSignal): Promise<Task> {
  const { clock, logger, maxPollFailures } = watch;
  for (let failures = 1; ; failures += 1) {
    const left = watch.due - clock.now();
    if (left > 0) watch.hastened = await pause(left, clock, signal, watch.hastened ? undefined : watch);
    // This look-up answers all news that came before it.
    watch.rung = false;
    const begun = clock.now();
    try {
      const { data: task, retryAfter } = await watch.poll(signal);
      const { status, progress } = task;
      const at = clock.now();
      record(watch, { at, status, progress });
      if (showsWork(progress)) {
        watch.lastWork = { at, progress };
        watch.firstWork ??= watch.lastWork;
      }
      planNext(watch, begun, 0, retryAfter);
      return task;
    } catch (error) {
      signal.throwIfAborted();
      const { name, message, retryAfter } = error as Error & { retryAfter?: number };
      record(watch, { at: clock.now(), error: name });
      if (failures >= maxPollFailures || !isPassing(error)) throw error;
      planNext(watch, begun, failures, retryAfter);
      logger.info?.(`Failed look-up ${failures} of at most ${maxPollFailures} in a row. ${message}`);
    }
  }
}
