import { ApiError } from './api-error.ts';

/** HTTP 401: the key is missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  override readonly name = 'AuthenticationError';
}
