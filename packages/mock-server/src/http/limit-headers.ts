import { errorResponse, type OperationId } from './error-response.ts';
import type { Step } from './step.ts';

/** Refuses a request whose headers are larger than the contract's simulator reads. */
export function limitHeaders(operation: OperationId): Step {
  return (next) => (context) => {
    const { contract } = context.get('loaded');
    const limit = contract.simulation.largestHeaderBytes;
    let bytes = 0;
    for (const [name, value] of context.req.raw.headers) bytes += name.length + value.length;
    if (bytes <= limit) return next(context);
    return errorResponse(contract, operation, 431, 'request_headers_too_large', {
      message: `The request headers are ${bytes} bytes, and larger than ${limit} bytes`,
    });
  };
}
