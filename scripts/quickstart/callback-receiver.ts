import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface CallbackReceiver {
  /** The address to give as the `callback_url` of the request called `name`. */
  urlFor(name: string): string;
  /** The body of the callback for `name`, as soon as it is there. */
  received(name: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A server on a free port of this computer that keeps every callback it gets, by the last part of its path. */
export async function startCallbackReceiver(): Promise<CallbackReceiver> {
  const callbacks = new Map<string, PromiseWithResolver>();
  const callback = (path: string): PromiseWithResolver => {
    const known = callbacks.get(path) ?? promiseWithResolver();
    callbacks.set(path, known);
    return known;
  };

  const server = createServer(async (request, response) => {
    try {
      callback(request.url ?? '').resolve(await json(request));
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end('The body is not JSON.');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    urlFor: (name) => `http://127.0.0.1:${port}/callbacks/${name}`,
    received: (name) => callback(`/callbacks/${name}`).promise,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface PromiseWithResolver {
  promise: Promise<unknown>;
  resolve(value: unknown): void;
}

function promiseWithResolver(): PromiseWithResolver {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
