import type { Door } from '../http/environment.ts';

/** Answers a request that came through a door. */
export type Ask = (request: Request, door: Door) => Response | Promise<Response>;

/**
 * Makes a `fetch` that asks an app without a socket, and that fails as the global one does: where a fault breaks the
 * connection, and where the signal of the request is aborted, also while the body is read.
 */
export function inProcessFetch(ask: Ask): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const door: Door = { inProcess: { broken: false } };
    const asked = async (): Promise<Response> => ask(request, door);
    const response = await (signal ? unlessAborted(asked, signal) : asked());
    if (door.inProcess?.broken)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return signal ? withAbortableBody(response, signal) : response;
  };
}

async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function withAbortableBody(response: Response, signal: AbortSignal): Response {
  const { body, status, statusText, headers } = response;
  if (body === null) return response;
  return new Response(body.pipeThrough(new TransformStream(), { signal }), { status, statusText, headers });
}
