import { describe, type Exchange } from './exchange.ts';
import type { PollRecord } from './poll-record.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** What an error of a class tells beside what it is told of the wait. */
export type FactsOf<Failure extends WaitError> = Omit<Failure, keyof WaitError>;

/** What an error is told of the wait that it ends. */
export interface EndedWait {
  readonly exchange: Exchange;
  readonly history: readonly PollRecord[];
}

/** A wait ended without a completed task. */
export abstract class WaitError extends VideoRetalkError {
  /** The wait's last look-ups, at most 50. */
  declare readonly history: readonly PollRecord[];

  /** @param facts What else the error tells, as fields. */
  constructor(text: string, { exchange, history }: EndedWait, facts: object) {
    super(describe(text, exchange), { ...facts, history });
  }
}
