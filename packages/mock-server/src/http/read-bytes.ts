import type { MockContext } from './environment.ts';
import { headerOf } from './header-of.ts';

/** The message of a request as Node reads it. */
type Message = NonNullable<NonNullable<MockContext['env']>['incoming']>;

/**
 * Reads the body of a request in bounded memory.
 *
 * @param most - How many bytes it may have.
 * @returns The bytes, or why they are not there: there are more, or the connection broke before the last of them.
 */
export function readBytes(context: MockContext, most: number): Promise<Uint8Array | 'too-large' | 'cut-off'> {
  // HTTP itself holds a body to the length that is told.
  const length = lengthToldBy(headerOf(context, 'content-length'));
  const fits = length !== undefined && length <= most;
  const incoming = context.env?.incoming;
  // Of a connection that is gone already, the adapter knows what had arrived.
  if (fits && incoming && !incoming.destroyed) return readMessage(incoming, length);
  return readRequest(context, fits, most);
}

async function readRequest(
  { env, req }: MockContext,
  fits: boolean,
  most: number,
): Promise<Uint8Array | 'too-large' | 'cut-off'> {
  try {
    return fits ? new Uint8Array(await req.raw.arrayBuffer()) : await readChunks(req.raw, most);
  } catch (error) {
    // Nobody is left who could be told what it was.
    if (env?.incoming?.destroyed) return 'cut-off';
    throw error;
  }
}

function lengthToldBy(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

/**
 * Reads a body of a known length from where it arrives. `arrayBuffer()` copies it into memory of its own, which takes longer
 * than all else that is done to read JSON.
 */
function readMessage(message: Message, length: number): Promise<Uint8Array | 'cut-off'> {
  return new Promise((resolve) => {
    let read: Uint8Array = nothing;
    // The stream goes on to its end by itself. Who hangs up after the last byte has asked all the same.
    if (length === 0) resolve(read);
    message.on('data', (chunk: Buffer) => {
      read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
      if (read.length >= length) resolve(read);
    });
    const cutOff = (): void => {
      // To resolve once more would do nothing, and Node would tell that at some length.
      if (read.length < length) resolve('cut-off');
    };
    message.on('error', cutOff);
    message.on('close', cutOff);
  });
}

const nothing = new Uint8Array();

/** Reads a body of any length. */
async function readChunks(request: Request, most: number): Promise<Uint8Array | 'too-large'> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    // What is too large is still read, and dropped: a sender that is cut off in mid-body never sees the answer.
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? 'too-large' : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
