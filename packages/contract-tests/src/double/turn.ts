import { exampleNames, refusalCodes } from './contract-answers.ts';

/** A refusal that a double answers with, as the contract shows it. */
export interface Refusal {
  /** A documented status of an error. */
  readonly status: number;
  /** Which of the status's error codes. Default: the first. */
  readonly code?: string;
  /** What `Retry-After` says, in seconds, at least 0. Default: the contract's example where it documents the header. */
  readonly retryAfterSeconds?: number;
  /** Whether `Retry-After` is a number of seconds or an HTTP date. Default: `seconds`. */
  readonly retryAfterForm?: 'seconds' | 'date';
}

/**
 * What a double does with one request: the name of one of the contract's examples of a success, a refusal, `lost` (the
 * connection breaks, so that the outcome is unknown) or `hangs` (nothing comes, until the client gives up).
 */
export type Turn = string | Refusal;

/** @throws RangeError that names the fault, where the contract has no such answer. */
export function assertTurns(operationId: string, turns: readonly Turn[]): void {
  if (turns.length === 0)
    throw new RangeError(`${operationId} needs at least one turn: the last one is repeated`);
  const names = [...exampleNames(operationId), 'lost', 'hangs'];
  for (const turn of turns) {
    if (typeof turn === 'string') {
      if (!names.includes(turn))
        throw new RangeError(`${operationId} has no answer "${turn}". It has ${names.join(', ')}`);
      continue;
    }
    const codes = refusalCodes(operationId, turn.status);
    if (codes.length === 0)
      throw new RangeError(`${operationId} documents no error with the status ${turn.status}`);
    if (turn.code !== undefined && !codes.includes(turn.code))
      throw new RangeError(
        `${operationId} has no error "${turn.code}" under ${turn.status}. It has ${codes.join(', ')}`,
      );
    const { retryAfterSeconds: seconds = 0 } = turn;
    if (!Number.isFinite(seconds) || seconds < 0)
      throw new RangeError(`retryAfterSeconds must be a number from 0, and is ${seconds}`);
  }
}
