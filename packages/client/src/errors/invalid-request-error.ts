import { ApiError } from './api-error.ts';

/** HTTP 400, 413, 415 or 431: the request is at fault. `param` names the field, where one is at fault. */
export class InvalidRequestError extends ApiError {
  override readonly name = 'InvalidRequestError';
}
