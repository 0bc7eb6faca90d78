import { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from './call.ts';
import type { MockContext } from './environment.ts';
import { NodeCall } from './node-call.ts';
import { WebCall } from './web-call.ts';

/** The call that Hono shows. Over a socket, what Node has read of it is asked, which takes less. */
export function callOf({ req, env }: MockContext): Call {
  const { incoming, outgoing, inProcess } = env ?? {};
  if (incoming instanceof IncomingMessage && outgoing instanceof ServerResponse)
    return new NodeCall(incoming, outgoing, req.path, req.param(), req.url);
  return new WebCall(req, inProcess);
}
