// Runs in a process of its own, so that the receivers do not take turns with the mock that sends to them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const kinds = ['healthy', 'failing', 'hanging'] as const;
export type Receiver = (typeof kinds)[number];

const received: Record<Receiver, number> = { healthy: 0, failing: 0, hanging: 0 };

function receiver(kind: Receiver): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      received[kind] += 1;
      if (kind === 'healthy') response.writeHead(204).end();
      if (kind === 'failing') response.writeHead(500).end();
    });
  });
  // A burst opens many connections before the first is taken.
  return new Promise((resolve) =>
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () => resolve(server)),
  );
}

if (process.send) {
  const servers = await Promise.all(kinds.map(receiver));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  process.send({ ports: Object.fromEntries(kinds.map((kind, index) => [kind, ports[index]])) });
  process.on('message', (asked) => {
    if (asked === 'count') process.send?.({ received });
  });
  process.on('disconnect', () => process.exit(0));
}
