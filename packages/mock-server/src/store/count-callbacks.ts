import { once } from 'node:events';
import { createServer } from 'node:http';

/** A receiver of callbacks that counts how often each task's has come. For tests and measurements with kills. */
export async function countCallbacks({ answerAfterMs = 0 }: { readonly answerAfterMs?: number } = {}) {
  const received = new Map<string, number>();
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { id } = JSON.parse(Buffer.concat(chunks).toString()) as { id: string };
    received.set(id, (received.get(id) ?? 0) + 1);
    setTimeout(() => response.end(), answerAfterMs);
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as { port: number };
  return { received, port, close: () => void receiver.close() };
}
