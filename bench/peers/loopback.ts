import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on the loopback that counts what it is asked. */
export interface Loopback {
  readonly base: string;
  /** How many requests of a method have come. */
  count(method: string): number;
  /** Ends it at once, with all its connections. */
  close(): void;
}

/** Starts a server on a free port. */
export async function listen(answer: RequestListener): Promise<Loopback> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const { method = '' } = request;
    counts.set(method, (counts.get(method) ?? 0) + 1);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (method) => counts.get(method) ?? 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Answers everything with the same JSON. */
export function always(status: number, body: object): RequestListener {
  const text = JSON.stringify(body);
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
}
