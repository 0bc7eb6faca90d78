import { checkRequest } from './check-request.ts';
import { PreflightError } from './preflight-error.ts';

/**
 * Checks a request like `checkRequest`, for the option `preflight` of a client.
 *
 * @param request The request as `generate` takes it.
 * @throws PreflightError with each fault that was found.
 */
export function assertRequest(request: unknown): void {
  const problems = checkRequest(request);
  if (problems.length > 0) throw new PreflightError(problems);
}
