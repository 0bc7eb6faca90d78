import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { isPassing } from '../transport/is-passing.ts';
import { pause } from './pause.ts';
import { pollDelay } from './poll-delay.ts';
import { showsWork, timeLeft } from './time-left.ts';
import { type Poll, record, type Seen, type Wait } from './wait.ts';

/** One successful look-up when it is due, with a limited number of failed ones before it. */
export async function pollPatiently(wait: Wait, seen: Seen, signal: AbortSignal): Promise<Poll> {
  const { clock, logger, maxPollFailures } = wait;
  for (let failures = 1; ; failures += 1) {
    const left = seen.due - clock.now();
    if (left > 0) seen.hastened = await pause(left, clock, seen.hastened ? undefined : seen.bell, signal);
    signal.throwIfAborted();
    // This look-up answers all news that came before it.
    seen.bell.rung = false;
    // Counted from its beginning: a look-up that hangs has used its delay up, and is replaced at once.
    const begun = clock.now();
    const plan = (failed: number, asked: number | undefined) => {
      const earliest = asked ? clock.now() + asked : 0;
      seen.due = Math.max(earliest, begun + nextDelay(wait, seen, failed));
    };
    try {
      const poll = await wait.poll(signal);
      const { status, progress } = poll.task;
      const at = clock.now();
      record(seen, { at, status, progress });
      if (showsWork(progress)) {
        seen.lastWork = { at, progress };
        seen.firstWork ??= seen.lastWork;
      }
      plan(0, poll.retryAfter);
      return poll;
    } catch (error) {
      signal.throwIfAborted();
      const { name, message, retryAfter } = error as Error & { retryAfter?: number };
      record(seen, { at: clock.now(), error: name });
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

function nextDelay(wait: Wait, seen: Seen, failures: number): number {
  const { clock, createdAt = seen.since, estimatedMs, interval, random } = wait;
  const now = clock.now();
  const end = estimatedMs === undefined ? undefined : createdAt + estimatedMs;
  const remaining = timeLeft(now, end, seen.firstWork, seen.lastWork);
  return pollDelay({ given: interval, elapsed: now - createdAt, remaining, failures }, random);
}
