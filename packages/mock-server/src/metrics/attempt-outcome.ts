import { type Attempt, delivered } from '../simulation/next-delivery.ts';

/** What came of an attempt to deliver a callback, in one word. */
export type AttemptOutcome = 'delivered' | 'refused' | 'failed' | 'dropped' | 'interrupted';

/**
 * `refused`: the receiver answered, but not with success. `failed`: there was no answer. `dropped`: a fault has kept it
 * back. `interrupted`: the mock ended before it knew.
 */
export function outcomeOf(attempt: Attempt): AttemptOutcome {
  if (attempt.trigger === 'dropped') return 'dropped';
  if (attempt.interrupted) return 'interrupted';
  if (attempt.response === undefined) return 'failed';
  return delivered(attempt) ? 'delivered' : 'refused';
}
