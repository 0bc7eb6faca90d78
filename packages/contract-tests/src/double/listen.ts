import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simulation } from '../generated/constants.ts';
import type { Course } from './course.ts';

/** Where a double is served. */
export interface ListenOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: `127.0.0.1`. */
  host?: string;
}

/** A double that is served. */
export interface ListeningDouble {
  /** The base URL for clients. */
  readonly url: string;
  /**
   * Ends it at once, also what hangs.
   *
   * @throws AggregateError where the double itself has failed to answer.
   */
  close(): Promise<void>;
}

/** Serves a course over HTTP. */
export async function listen(course: Course, options: ListenOptions = {}): Promise<ListeningDouble> {
  const { port = 0, host = '127.0.0.1' } = options;
  const faults: unknown[] = [];
  const server = createServer((request, response) => {
    answer(course, request, response).catch((fault: unknown) => {
      faults.push(fault);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      if (faults.length > 0) throw new AggregateError(faults, 'The double itself has failed');
    },
  };
}

async function answer(course: Course, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  // Whoever goes away in the middle of a request has not asked for anything.
  if (body === undefined) {
    request.socket.destroy();
    return;
  }
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(request.headersDistinct))
    for (const value of values) headers.append(name, value);
  // A path that begins with two slashes would be read as a host.
  const url = new URL(`http://double.invalid${request.url?.startsWith('/') ? request.url : '/'}`);
  const served = await course.serve({ method: request.method ?? '', url, headers, body });
  if (served === 'lost') request.socket.destroy();
  else if (served !== 'hangs') response.writeHead(served.status, served.headers).end(served.text);
}

/** The body as text, cut where it is too large in any case; undefined where it never came in full. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      // The rest is read and thrown away, so that the sender gets to hear the answer.
      if (size <= simulation.largestRequestBytes) chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if (request.destroyed) return undefined;
    throw error;
  }
  return Buffer.concat(chunks).toString();
}
