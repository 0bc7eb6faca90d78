import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Fetch } from '../servers/mutant.ts';

/** A server on loopback whose inside can be exchanged, so that a tester keeps its address. */
export interface Switchboard {
  readonly url: string;
  /** Has another fetch answer from now on. Connections that still wait for an answer are cut. */
  put(fetch: Fetch): void;
  close(): Promise<void>;
}

const unbound: Fetch = async () => new Response(null, { status: 503 });
// `fetch` knows no body for them, and a server has to read it all the same.
const bodiless = ['GET', 'HEAD'];

export async function createSwitchboard(): Promise<Switchboard> {
  let current = unbound;
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    answer(current, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    put(fetch) {
      current = fetch;
      for (const response of open) response.destroy();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(fetch: Fetch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headersDistinct } = request;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  const body = await buffer(request);
  const sent = new Request(`http://${headers.get('host') ?? 'localhost'}${url}`, {
    method,
    headers,
    ...(bodiless.includes(method) || body.length === 0 ? {} : { body }),
  });
  const answered = await fetch(sent);
  const bytes = Buffer.from(await answered.arrayBuffer());
  // No connection is kept: one that is cut as it is taken up again would look like a fault of the server.
  const all = [...answered.headers, ['connection', 'close']];
  response.writeHead(answered.status, all.flat()).end(bytes);
}
