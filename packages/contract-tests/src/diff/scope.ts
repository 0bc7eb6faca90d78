import {
  bySeverity,
  type ContractChange,
  type Finding,
  type Severity,
  type Side,
} from './contract-change.ts';

/** Where a comparison is, and where it tells what it has found. */
export interface Scope {
  readonly side: Side;
  /** The operation or callback in question; undefined for what concerns the whole API. */
  readonly operation: string | undefined;
  report(finding: Finding): void;
  /** The same operation, seen from another side. */
  on(side: Side): Scope;
  /** The same side of another operation, such as a callback. */
  named(operation: string): Scope;
}

/** Gathers findings. A change of a shared part is one change, however many operations it reaches. */
export class ChangeLog {
  readonly #changes = new Map<string, ContractChange>();

  scope(side: Side, operation?: string): Scope {
    return {
      side,
      operation,
      report: (finding) =>
        this.#add({ ...finding, side, operations: operation === undefined ? [] : [operation] }),
      on: (other) => this.scope(other, operation),
      named: (other) => this.scope(side, other),
    };
  }

  #add(change: ContractChange): void {
    const { side, rule, at, message } = change;
    const key = JSON.stringify([side, rule, at, message]);
    const known = this.#changes.get(key);
    const operations = [...new Set([...(known?.operations ?? []), ...change.operations])];
    this.#changes.set(key, { ...(known ?? change), operations });
  }

  changes(): ContractChange[] {
    return [...this.#changes.values()].sort(bySeverity);
  }
}

/** What it means that fewer values are allowed: requests that were good are refused; answers hold nothing new. */
export const ofNarrowing = ({ side }: Scope): Severity => (side === 'request' ? 'breaking' : 'safe');

/** What it means that more values are allowed: requests stay good; answers may hold what readers do not know. */
export const ofWidening = ({ side }: Scope, inResponse: Severity): Severity =>
  side === 'request' ? 'safe' : inResponse;

/** What it means that other values are allowed, and it cannot be computed which. */
export const ofOtherValues = ({ side }: Scope, inResponse: Severity): Severity =>
  side === 'request' ? 'breaking' : inResponse;
