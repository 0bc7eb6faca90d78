import type { Session } from './session.ts';
import type { Target } from './target.ts';

/**
 * What a check may do to a server:
 *
 * - `safe`: it sends only look-ups, and what must be refused before a task is created;
 * - `creates`: it creates tasks, which a server may charge for;
 * - `slow`: it waits for tasks to end;
 * - `callbacks`: it has callbacks sent;
 * - `long`: it takes tens of seconds, and is run only when that is asked for.
 */
export type Tag = 'safe' | 'creates' | 'slow' | 'callbacks' | 'long';

/** One question that is put to a server. */
export interface Check {
  /** Stable from version to version, such as `negative/query_face_threshold/maximum`. */
  readonly id: string;
  /** What the contract promises here, as a sentence. */
  readonly title: string;
  /** The operation that is checked; `undefined` for what belongs to none. */
  readonly operation: string | undefined;
  readonly tags: readonly Tag[];
  /** The contract that it is made from. By default that of the first model. */
  readonly target?: Target;
  /** Asks, and reports what it finds to the session. */
  run(session: Session): Promise<void>;
}
