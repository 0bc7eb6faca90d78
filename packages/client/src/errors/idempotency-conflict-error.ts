import { ApiError } from './api-error.ts';

/** HTTP 409: the idempotency key was used before, with another request. Nothing was created by this one. */
export class IdempotencyConflictError extends ApiError {
  override readonly name = 'IdempotencyConflictError';
}
