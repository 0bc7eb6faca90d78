import type { Role } from '../contract/own-errors.ts';
import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';
import type { Step } from './step.ts';

/** Refuses a request whose headers are larger than the contract's simulator reads. */
export function limitHeaders(role: Role): Step {
  return (next) => (asked) => {
    const { contract } = asked.loaded;
    const limit = contract.simulation.largestHeaderBytes;
    const bytes = headerBytes(asked.context);
    if (bytes <= limit) return next(asked);
    return errorResponse(contract, role, 431, 'request_headers_too_large', {
      message: `The request headers are ${bytes} bytes, and larger than ${limit} bytes`,
    });
  };
}

function headerBytes({ env, req }: MockContext): number {
  let bytes = 0;
  // Over a socket they are at hand as text, and `Headers` would have to be made of them.
  if (env?.incoming) for (const text of env.incoming.rawHeaders) bytes += text.length;
  else for (const [name, value] of req.raw.headers) bytes += name.length + value.length;
  return bytes;
}
