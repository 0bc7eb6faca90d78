import type { Middleware } from 'openapi-fetch';
import type { Fetch } from '../options.ts';

/** One HTTP request, ready to be sent. */
export interface Call {
  readonly method: string;
  /** The path as the contract writes it, for middleware. */
  readonly schemaPath: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body?: string | undefined;
  /** The values of the path's parameters, for middleware. */
  readonly path?: Record<string, string> | undefined;
}

/** What sends a request. */
export interface Sender {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly middleware: readonly Middleware[];
}

/** The answer, read to its end. */
export interface Reply {
  readonly response: Response;
  readonly text: string;
}

/**
 * Sends one request, once, through the middleware of openapi-fetch. A redirect is never followed: it could post a
 * creation twice.
 *
 * @param onSend Called before the request may leave the process.
 * @throws What `fetch`, the body or a middleware throws.
 */
export async function perform(
  sender: Sender,
  call: Call,
  signal: AbortSignal,
  onSend: () => void,
): Promise<Reply> {
  const { method, headers, body = null } = call;
  const request = new Request(call.url, { method, headers, body, signal, redirect: 'manual' });
  const send = (ready: Request) => {
    onSend();
    return sender.fetch(ready);
  };
  const response = sender.middleware.length
    ? await throughMiddleware(sender, call, request, send)
    : await send(request);
  return { response, text: await response.text() };
}

/** The contract of openapi-fetch: `onRequest` in order, `onError` and `onResponse` in reverse. */
async function throughMiddleware(
  { baseUrl, fetch, middleware }: Sender,
  { schemaPath, path }: Call,
  first: Request,
  send: Fetch,
): Promise<Response> {
  const facts = {
    schemaPath,
    params: { path: path ?? {} },
    id: Math.random().toString(36).slice(2),
    options: { baseUrl, fetch, parseAs: 'text' } as Parameters<
      NonNullable<Middleware['onRequest']>
    >[0]['options'],
  };
  const reversed = [...middleware].reverse();
  let request = first;
  let response: Response | undefined;
  for (const { onRequest } of middleware) {
    const made = await onRequest?.({ ...facts, request });
    if (made instanceof Response) {
      response = made;
      break;
    }
    request = made ?? request;
  }
  if (response) return response;
  try {
    response = await send(request);
  } catch (thrown) {
    let error: unknown = thrown;
    for (const { onError } of reversed) {
      const made = await onError?.({ ...facts, request, error });
      if (made instanceof Response) {
        response = made;
        break;
      }
      error = made ?? error;
    }
    if (!response) throw error;
  }
  for (const { onResponse } of reversed) {
    response = (await onResponse?.({ ...facts, request, response })) ?? response;
  }
  return response;
}
