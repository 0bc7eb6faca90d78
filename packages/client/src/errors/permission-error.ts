import { ApiError } from './api-error.ts';

/** HTTP 403: the key may not use this model or read this task. */
export class PermissionError extends ApiError {
  override readonly name = 'PermissionError';
}
