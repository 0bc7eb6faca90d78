import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallbackReceiver } from '../index.ts';

/** A handler for Node's `http`, and for Express, whose `next` gets what the receiver throws. */
export type NodeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error: unknown) => void,
) => Promise<void>;

/** What Express adds to a request. */
interface ExpressParts {
  /** The path from the root; `url` is the path below the router. */
  readonly originalUrl?: string;
  /** The body, where a parser came first. */
  readonly body?: unknown;
}

/**
 * Makes a handler for Node's `http` or Express out of a receiver. A body that a parser of Express has read is taken as
 * well; then the parser's limit holds, and not `maxBytes` alone.
 *
 * @param receive The receiver, as `createCallbackReceiver` makes it.
 */
export function toNodeHandler(receive: CallbackReceiver): NodeHandler {
  return async (request, response, next) => {
    try {
      const answer = await receive(toWebRequest(request));
      const text = await answer.text();
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      // What was not read would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      response.statusCode = answer.status;
      response.end(text);
    } catch (error) {
      if (next) {
        next(error);
        return;
      }
      console.error(error);
      response.statusCode = 500;
      response.end();
    }
  };
}

function toWebRequest(request: IncomingMessage & ExpressParts): Request {
  const { method = 'GET', headers, url = '/', originalUrl = url } = request;
  const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  );
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // The host is the sender's claim. It is needed to make a URL, and nothing reads it.
  return new Request(new URL(originalUrl, 'http://localhost'), {
    method,
    headers: plain,
    ...(hasBody && { body: bodyOf(request), duplex: 'half' }),
  });
}

function bodyOf(request: IncomingMessage & ExpressParts): BodyInit {
  const { body } = request;
  if (body !== undefined && request.readableEnded) {
    return typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
  }
  // A body that is given up must not take the connection with it: the answer still has to go out.
  const pieces = request.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
  });
}
