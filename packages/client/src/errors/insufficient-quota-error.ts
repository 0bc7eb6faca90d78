import { ApiError } from './api-error.ts';

/** HTTP 402: the account's credits or quota do not suffice. */
export class InsufficientQuotaError extends ApiError {
  override readonly name = 'InsufficientQuotaError';
}
