import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIP, type Socket } from 'node:net';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { errorResponse } from '../http/error-response.ts';
import type { ServedOperation } from '../http/operations.ts';
import type { ListeningMock } from '../mock-server.ts';
import type { Ask } from './in-process-fetch.ts';
import { nodeListener } from './node-listener.ts';

export const defaultPort = 4010;
export const defaultHostname = '127.0.0.1';

/** Real milliseconds between two looks for connections that have become idle, while the server ends. */
const SWEEP_MS = 10;

export interface ListenParts {
  readonly operations: readonly ServedOperation[];
  /** Answers all other requests. */
  readonly ask: Ask;
  readonly port: number;
  readonly hostname: string;
  /** Whether the control API asks for a token. */
  readonly guarded: boolean;
  readonly loaded: () => LoadedContract;
  /** Ends the streams of events, which would never end by themselves. */
  readonly endStreams: () => void;
  /** Ends the mock behind the server. */
  readonly end: () => Promise<void>;
}

/** Listens for HTTP with Node's own server. */
export async function listen(parts: ListenParts): Promise<ListeningMock> {
  const { operations, ask, port, hostname, guarded, loaded } = parts;
  if (!guarded && !isLoopback(hostname))
    throw new TypeError(
      `${hostname} can be reached from other machines, and so could the control API: give controlToken, or listen on 127.0.0.1`,
    );
  // Node refuses larger headers before the app sees them, and in a form of its own.
  const maxHeaderSize = 4 * loaded().contract.simulation.largestHeaderBytes;
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize }, nodeListener(operations, ask, hostname));
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      resolve({
        url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
        port: address.port,
        close: ({ graceMs = 0 } = {}) => close(server, graceMs, parts),
      });
    });
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      void refuseUnreadable(error, socket, loaded());
    });
  });
}

async function close(
  server: Server,
  graceMs: number,
  { endStreams, end }: Pick<ListenParts, 'endStreams' | 'end'>,
): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  endStreams();
  if (graceMs > 0) await within(graceMs, server, closed);
  await end();
  server.closeAllConnections();
  await closed;
}

/** Waits until a server has closed, but no longer than it is given. */
async function within(graceMs: number, server: Server, closed: Promise<void>): Promise<void> {
  // A client keeps its connection open after its last answer: it becomes idle then, and not before.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((done) => {
    timer = setTimeout(done, graceMs);
  });
  await Promise.race([closed, patience]);
  clearTimeout(timer);
  clearInterval(sweep);
}

/** Answers what is no HTTP, or too large to be read, in the envelope of all errors. */
async function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  { contract }: LoadedContract,
): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const response =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? errorResponse(contract, 'creation', 431, 'request_headers_too_large', {
          message: `The request headers are larger than ${contract.simulation.largestHeaderBytes} bytes`,
        })
      : errorResponse(contract, 'creation', 400, 'invalid_json', {
          message: `The request is no valid HTTP message (${error.code ?? error.message})`,
        });
  const { text: body } = response;
  socket.end(
    `HTTP/1.1 ${response.status} ${response.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Whether a host name or address is this machine's own, seen from itself alone. */
export function isLoopback(hostname: string): boolean {
  if (isIP(hostname) === 4) return hostname.startsWith('127.');
  return hostname === '::1' || hostname === 'localhost';
}
