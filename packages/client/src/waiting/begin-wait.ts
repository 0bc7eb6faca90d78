import { pollDelay } from './poll-delay.ts';
import type { Seen, Wait } from './wait.ts';

/**
 * The state of a wait that begins. The first look-up comes at once, unless the task is known to be so new that nothing
 * can have happened yet.
 */
export function beginWait({ clock, createdAt, estimatedMs, interval, random }: Wait): Seen {
  const since = clock.now();
  const pace = { given: interval, elapsed: 0, remaining: estimatedMs, failures: 0 };
  const due = createdAt === undefined ? since : createdAt + pollDelay(pace, random);
  return {
    since,
    // A server's clock that is ahead of this one must not put the first look-up off.
    due: createdAt !== undefined && createdAt > since ? since : due,
    bell: { rung: false, wake: undefined },
    history: [],
    hastened: false,
    lastTask: undefined,
    firstWork: undefined,
    lastWork: undefined,
  };
}
