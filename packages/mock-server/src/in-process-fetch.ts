import type { Door } from './http/environment.ts';

/** Answers a request that came through a door. */
export type Answer = (request: Request, door: Door) => Response | Promise<Response>;

/**
 * Makes a `fetch` that reaches an app without a socket. It fails as the real one does: with the signal's reason where the
 * caller gives up, and with a `TypeError` where the connection would have been broken.
 */
export function inProcessFetch(answer: Answer): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const door = { inProcess: { broken: false } };
    const response = await abortable(Promise.resolve(answer(request, door)), signal);
    if (door.inProcess.broken)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return response;
  };
}

/** Work that its caller stops waiting for when the signal is aborted. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
