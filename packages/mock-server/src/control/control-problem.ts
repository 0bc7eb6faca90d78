import type { ErrorFacts } from '../http/error-response.ts';

/** Ends a control request with an error that its operation documents. */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';
  readonly status: number;
  readonly code: string;
  readonly facts: ErrorFacts;

  constructor(status: number, code: string, facts: ErrorFacts = {}) {
    super(facts.message ?? code);
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}
