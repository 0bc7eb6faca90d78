import { ApiError } from './api-error.ts';

/** HTTP 429: too many requests. Nothing was created. `retryAfter` tells how long to wait, in ms. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}
