import { ApiError, type ApiErrorFacts } from './api-error.ts';

/** HTTP 5xx: the server failed. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
  /** True after a creation: a task may exist and be paid for. */
  readonly outcomeUnknown: boolean;

  constructor(text: string, facts: ApiErrorFacts, outcomeUnknown: boolean) {
    super(text, facts, outcomeUnknown);
    this.outcomeUnknown = outcomeUnknown;
  }
}
