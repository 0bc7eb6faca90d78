import type { Role } from '../contract/own-errors.ts';
import { errorResponse } from './error-response.ts';
import type { Step } from './step.ts';

/** Refuses a request whose headers are larger than the contract's simulator reads. */
export function limitHeaders(role: Role): Step {
  return (next) => (asked) => {
    const { contract } = asked.loaded;
    const limit = contract.simulation.largestHeaderBytes;
    const bytes = asked.call.headerBytes();
    if (bytes <= limit) return next(asked);
    return errorResponse(contract, role, 431, 'request_headers_too_large', {
      message: `The request headers are ${bytes} bytes, and larger than ${limit} bytes`,
    });
  };
}
