import { ApiError } from './api-error.ts';

/** HTTP 404: there is no such task, or the base URL is wrong. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}
