import { ApiError, type ApiErrorFacts } from './api-error.ts';

/** HTTP 5xx: the server failed. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
  /** True after a creation: a task may exist and be paid for. */
  readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  readonly idempotencyKey: string | undefined;

  constructor(text: string, facts: ApiErrorFacts, outcomeUnknown: boolean) {
    super(text, facts, outcomeUnknown);
    this.outcomeUnknown = outcomeUnknown;
    this.idempotencyKey = outcomeUnknown ? facts.idempotencyKey : undefined;
  }
}
