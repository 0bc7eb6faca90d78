import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { isPassing } from '../transport/is-passing.ts';
import { pause } from './pause.ts';
import { showsWork } from './time-left.ts';
import { nextDelay, type Poll, record, type Watch } from './wait.ts';

/** One successful look-up when it is due, with a limited number of failed ones before it. */
export async function pollPatiently(watch: Watch, signal: AbortSignal): Promise<Poll> {
  const { clock, logger, maxPollFailures } = watch;
  for (let failures = 1; ; failures += 1) {
    const left = watch.due - clock.now();
    if (left > 0) watch.hastened = await pause(left, clock, signal, watch.hastened ? undefined : watch);
    signal.throwIfAborted();
    // This look-up answers all news that came before it.
    watch.rung = false;
    // Counted from its beginning: a look-up that hangs has used its delay up, and is replaced at once.
    const begun = clock.now();
    const plan = (failed: number, asked = 0) => {
      const now = clock.now();
      watch.due = Math.max(asked && now + asked, begun + nextDelay(watch, now, failed));
    };
    try {
      const poll = await watch.poll(signal);
      const { status, progress } = poll.task;
      const at = clock.now();
      record(watch, { at, status, progress });
      if (showsWork(progress)) {
        watch.lastWork = { at, progress };
        watch.firstWork ??= watch.lastWork;
      }
      plan(0, poll.retryAfter);
      return poll;
    } catch (error) {
      signal.throwIfAborted();
      const { name, message, retryAfter } = error as Error & { retryAfter?: number };
      record(watch, { at: clock.now(), error: name });
      if (failures >= maxPollFailures || !mayPass(error)) throw error;
      plan(failures, retryAfter);
      logger.info?.(`Look-up ${failures} of at most ${maxPollFailures} in a row has failed. ${message}`);
    }
  }
}

/** A proxy in trouble may well answer with a page of its own; a redirect will not pass. */
function mayPass(error: unknown): boolean {
  if (error instanceof UnexpectedResponseError) return error.status >= 200 && error.status < 300;
  return isPassing(error);
}
