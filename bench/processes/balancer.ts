import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Hands each request to the next replica in turn, as the simplest of balancers does. */
export interface Balancer {
  readonly url: string;
  /** The ports that it hands requests to. */
  ports: readonly number[];
  close(): void;
}

/**
 * Starts a balancer on loopback. A request that no replica has taken yet goes to the next one; one that was cut off in
 * its middle is cut off here too, since nobody knows what became of it.
 */
export async function startBalancer(): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let turn = 0;
  const balancer = { url: '', ports: [] as readonly number[], close: () => {} };

  const hand = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, tries: number): void => {
    const port = balancer.ports[turn++ % balancer.ports.length];
    if (port === undefined || tries > 6) return void outgoing.socket?.destroy();
    const { method, url: path, headers } = incoming;
    const onward = request({ agent, host: '127.0.0.1', port, method, path, headers });
    onward.once('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('error', () => outgoing.socket?.destroy());
    });
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') setTimeout(hand, 10, incoming, outgoing, body, tries + 1);
      else outgoing.socket?.destroy();
    });
    outgoing.once('close', () => onward.destroy());
    onward.end(body);
  };

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    hand(incoming, outgoing, Buffer.concat(chunks), 0);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  balancer.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  balancer.close = () => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  };
  return balancer;
}
