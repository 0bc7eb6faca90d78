import { ConnectionError } from '../errors/connection-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import { ServerError } from '../errors/server-error.ts';

/** Whether the server refused for the time being, and certainly took nothing. */
export function isRateLimit(error: unknown): boolean {
  return error instanceof RateLimitError;
}

/** Whether a read that failed may succeed when it is repeated. */
export function isPassing(error: unknown): boolean {
  return (
    isRateLimit(error) ||
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError
  );
}
