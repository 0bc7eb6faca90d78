// Receivers of callbacks, in a process of their own: one that takes each, and one that never answers.
import { createServer } from 'node:http';

let taken = 0;
const listeners = {
  healthy: (request, response) => {
    request.resume();
    request.on('end', () => {
      taken += 1;
      response.writeHead(204).end();
    });
  },
  hanging: (request) => request.resume(),
};

const ports = {};
for (const [kind, listener] of Object.entries(listeners)) {
  const server = createServer(listener);
  // A burst opens many connections before the first is taken.
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, resolve));
  ports[kind] = server.address().port;
}
process.on('message', () => process.send?.({ taken }));
process.on('disconnect', () => process.exit());
process.send?.({ ports });
