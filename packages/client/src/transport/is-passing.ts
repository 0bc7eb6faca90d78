import { ConnectionError } from '../errors/connection-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';

/**
 * Whether a request that failed may succeed when it is repeated. A creation must not be repeated unless the server
 * certainly took nothing: it refused, or nothing was sent.
 */
export function isPassing(error: unknown, creation = false): boolean {
  if (error instanceof RateLimitError) return true;
  if (creation) return error instanceof ConnectionError && error.nothingSent;
  return (
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError ||
    // A proxy in trouble may well answer with a page of its own; a redirect will not pass.
    (error instanceof UnexpectedResponseError && error.status >= 200 && error.status < 300)
  );
}
