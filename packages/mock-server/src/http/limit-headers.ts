import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { errorResponse, type OperationId } from './error-response.ts';

/** Refuses a request whose headers are larger than the contract's simulator reads. */
export function limitHeaders(operation: OperationId): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const { contract } = context.get('loaded');
    const limit = contract.simulation.largestHeaderBytes;
    let bytes = 0;
    for (const [name, value] of context.req.raw.headers) bytes += name.length + value.length;
    if (bytes <= limit) return next();
    return errorResponse(contract, operation, 431, 'request_headers_too_large', {
      message: `The request headers are ${bytes} bytes, and larger than ${limit} bytes`,
    });
  };
}
