import { ApiError } from './api-error.ts';

/** HTTP 5xx: the server failed. After a creation `outcomeUnknown` is true: a task may exist and be paid for. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}
