import type { IncomingMessage } from 'node:http';
import type { ReadBytes } from './call.ts';

/**
 * Reads the body of a message from where it arrives, in bounded memory. A web stream, or a copy into memory of its own, would
 * take longer than all else that is done to read JSON.
 *
 * @param most - How many bytes it may have.
 * @param done - Is told what was read, once.
 */
export function readMessage(message: IncomingMessage, most: number, done: (read: ReadBytes) => void): void {
  const length = lengthTold(message);
  const chunks: Buffer[] = [];
  let size = 0;
  let told = false;
  const tell = (read: ReadBytes): void => {
    if (told) return;
    told = true;
    done(read);
  };
  const whole = (): void => tell(size > most ? 'too-large' : joined(chunks));
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    // What is too large is still read, and dropped: a sender that is cut off in mid-body never sees the answer.
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    // The stream goes on to its end by itself. Who hangs up after the last byte has asked all the same.
    if (size === length) whole();
  };
  const cutOff = (): void => tell('cut-off');
  if (message.destroyed) {
    // Of a connection that is gone already, what had arrived is still there.
    for (let chunk = message.read(); chunk !== null; chunk = message.read()) take(chunk);
    if (message.complete) whole();
    else cutOff();
    return;
  }
  if (length === 0) whole();
  message.on('data', take);
  message.on('end', whole);
  message.on('error', cutOff);
  message.on('close', cutOff);
}

/** How many bytes a body says that it has. HTTP itself holds it to that. */
export function lengthTold({ headers }: IncomingMessage): number | undefined {
  const header = headers['content-length'];
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

function joined(chunks: readonly Buffer[]): Uint8Array {
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}
