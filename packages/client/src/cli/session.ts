import type { Call } from './flags.ts';
import type { Screen } from './screen.ts';

/** What would be lost with the command: nothing, a creation whose answer is not there yet, or the way to a task. */
export type Stake =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'creation'; readonly idempotencyKey: string }
  | { readonly kind: 'task'; readonly id: string; readonly ended: boolean };

/** One run of a command. */
export interface Session {
  readonly call: Call;
  readonly screen: Screen;
  /** Ends all work. Its reason is an `Interruption`. */
  readonly signal: AbortSignal;
  /** What whoever ends the run must say. */
  stake: Stake;
}
