import { serve } from '@hono/node-server';
import { createCallbackGuard } from './callbacks/callback-address.ts';
import { createDispatcher } from './callbacks/dispatcher.ts';
import { createSendCallback, type SendCallback } from './callbacks/send-callback.ts';
import type { Clock } from './clock/clock.ts';
import { createRealClock } from './clock/real-clock.ts';
import { createApp } from './http/app.ts';
import { seededRandom } from './simulation/seeded-random.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** Options of {@link createMockServer}. */
export interface MockServerOptions {
  /**
   * How many times faster than real time tasks, retries and result links live. More than 0.
   *
   * @default 1
   */
  readonly speed?: number;
  /** The same seed and the same requests give the same ids, durations and credits. By default each server differs. */
  readonly seed?: string;
  /**
   * Hosts, IP addresses or networks (CIDR) that callbacks may go to although the contract refuses them, also by plain
   * http. For local development.
   *
   * @default []
   * @example ['localhost', '127.0.0.1']
   */
  readonly allowCallbackHosts?: readonly string[];
  /** Where result links lead to. By default to the origin that the creation was sent to. */
  readonly publicUrl?: string;
  /** The time to live by, instead of the real one. It excludes `speed`. */
  readonly clock?: Clock;
  /** Sends callbacks, instead of the network. */
  readonly sendCallback?: SendCallback;
}

/** A mock that listens. */
export interface ListeningMock {
  /** Its address, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Ends the server, its connections, and what the mock still has to send. */
  close(): Promise<void>;
}

/** A VideoRetalk server for development and tests. */
export interface MockServer {
  /** Answers a request, without a socket. It can stand in for the global `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Listens for HTTP.
   *
   * @param options - `port`: 0 to 65535, 0 for any free one (4010 by default). `hostname`: 127.0.0.1 by default.
   * @throws The system's error, such as `EADDRINUSE`.
   */
  listen(options?: { readonly port?: number; readonly hostname?: string }): Promise<ListeningMock>;
  /** Ends what the mock still has to send. A server that listens is ended by its own `close`. */
  close(): Promise<void>;
}

export const defaultPort = 4010;
export const defaultHostname = '127.0.0.1';

/**
 * Makes a mock of the VideoRetalk API (operations `createVideoRetalkGeneration` and `getTaskDetail`, and the callback
 * `taskFinished`).
 *
 * @throws TypeError where an option is at fault.
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  const { speed = 1, seed = crypto.randomUUID(), allowCallbackHosts = [], publicUrl } = options;
  if (!(Number.isFinite(speed) && speed > 0))
    throw new TypeError(`speed must be a number above 0, got ${speed}`);
  if (publicUrl !== undefined && !/^https?:\/\//.test(publicUrl))
    throw new TypeError(`publicUrl must be an http(s) URL, got ${publicUrl}`);
  if (options.clock && options.speed !== undefined)
    throw new TypeError('speed and clock exclude each other: a clock of your own has a speed of its own');

  const clock = options.clock ?? createRealClock(speed);
  const store = createMemoryStore();
  const guard = createCallbackGuard(allowCallbackHosts);
  const send = options.sendCallback ?? createSendCallback({ guard });
  const dispatcher = createDispatcher({ clock, store, send });
  const app = createApp({
    clock,
    store,
    guard,
    dispatcher,
    random: seededRandom(seed),
    publicUrl: publicUrl?.replace(/\/$/, ''),
  });
  const close = (): Promise<void> => dispatcher.close();

  return {
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    close,
    listen: ({ port = defaultPort, hostname = defaultHostname } = {}) =>
      new Promise((resolve, reject) => {
        const server = serve({ fetch: app.fetch, port, hostname }, (address) => {
          server.off('error', reject);
          resolve({
            url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
            port: address.port,
            close: async () => {
              const closed = new Promise<void>((done) => server.close(() => done()));
              if ('closeAllConnections' in server) server.closeAllConnections();
              await Promise.all([closed, close()]);
            },
          });
        });
        server.once('error', reject);
      }),
  };
}
