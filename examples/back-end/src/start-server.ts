import { serve } from '@hono/node-server';
import { type ClientOptions, createCallbackToken, createClient } from '@videoretalk/client';
import { createApp } from './app.ts';
import { openJobStore } from './job-store.ts';

export interface ServerOptions {
  /** 0 to 65535; 0 for any free one. */
  readonly port: number;
  /** How to reach the video service. Default: `EVOLINK_API_KEY` and `EVOLINK_BASE_URL`. */
  readonly client?: ClientOptions;
  /** Where the video service reaches this server, such as https://example.com. Default: no callbacks. */
  readonly publicUrl?: string | undefined;
  /** The secret in the callbacks' address. Keep one, so that callbacks are known after a restart. Default: a new one. */
  readonly callbackToken?: string | undefined;
  /** The file that jobs are kept in. */
  readonly file: string;
}

/** Starts the server on this machine, and resolves when it takes requests. */
export async function startServer(
  options: ServerOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  const { port, publicUrl, callbackToken: token = createCallbackToken(), file } = options;
  const ending = new AbortController();
  const app = createApp({
    client: createClient(options.client),
    store: openJobStore(file),
    ...(publicUrl && { callbacks: { url: new URL('/callbacks', publicUrl).href, token } }),
    ending: ending.signal,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((done) => {
            ending.abort();
            server.close(() => done());
          }),
      }),
    );
    server.once('error', reject);
  });
}
