/**
 * What a change means for programs that were written for the old contract:
 *
 * - `breaking`: one that keeps the old contract fails, or is refused;
 * - `risky`: one that keeps it may meet what it does not expect, such as a new value in an answer;
 * - `safe`: none notices.
 */
export type Severity = 'breaking' | 'risky' | 'safe';

/**
 * Who is concerned: `request` is what clients send, `response` is what they are sent, callbacks included, `behaviour` is
 * what happens in time: the life of a task, deliveries, links, polling.
 */
export type Side = 'request' | 'response' | 'behaviour';

/** One difference between two contracts. */
export interface ContractChange {
  readonly severity: Severity;
  readonly side: Side;
  /** The kind of change, the same in every run, such as `field-removed`. */
  readonly rule: string;
  /** The operations and callbacks that it reaches, by operationId; none where it concerns the whole API. */
  readonly operations: readonly string[];
  /** A JSON Pointer (`#/…`) to the place: in the new contract, or in the old one for what is gone. */
  readonly at: string;
  /** The same for people. */
  readonly message: string;
  /** What stood there; undefined for what is new. */
  readonly before?: unknown;
  /** What stands there now; undefined for what is gone. */
  readonly after?: unknown;
}

/** A change as a comparison tells it, before it is known which operations it reaches. */
export type Finding = Omit<ContractChange, 'side' | 'operations'>;

const ranks: readonly Severity[] = ['breaking', 'risky', 'safe'];

/** Puts the worst first, and otherwise keeps the order of the contract. */
export const bySeverity = (one: ContractChange, other: ContractChange): number =>
  ranks.indexOf(one.severity) - ranks.indexOf(other.severity);
