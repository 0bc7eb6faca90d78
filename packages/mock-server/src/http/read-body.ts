import { nestsDeeperThan } from './nesting.ts';

/** What was found in a request's body. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed'; readonly reason: string; readonly empty: boolean };

/** What a body may be at the most. */
export interface BodyLimits {
  readonly bytes: number;
  /** How deep objects and lists may lie in one another. */
  readonly depth: number;
}

/** Reads a JSON body in bounded memory. */
export async function readBody(request: Request, { bytes, depth }: BodyLimits): Promise<Body> {
  const body = await (saysThatItFits(request, bytes) ? request.arrayBuffer() : readChunks(request, bytes));
  if (body === undefined || body.byteLength > bytes) return { kind: 'too-large' };
  if (body.byteLength === 0) return { kind: 'malformed', reason: 'it is empty', empty: true };
  const text = textOf(body);
  if (text === undefined) return { kind: 'malformed', reason: 'it is not UTF-8', empty: false };
  // What follows would recurse as deep as the text does, and so run out of stack.
  if (nestsDeeperThan(text, depth))
    return { kind: 'malformed', reason: `it is nested deeper than ${depth} levels`, empty: false };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'malformed', reason: error.message, empty: false };
    throw error;
  }
}

/** Whether a body can be read as a whole: HTTP itself holds it to the length that is told. */
function saysThatItFits(request: Request, bytes: number): boolean {
  const length = request.headers.get('content-length');
  return length !== null && Number(length) <= bytes;
}

/** Reads a body of any length; `undefined` where it is larger than it may be. */
async function readChunks(request: Request, bytes: number): Promise<ArrayBuffer | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    // What is too large is still read, and dropped: a sender that is cut off in mid-body never sees the answer.
    if (size <= bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > bytes ? undefined : new Blob(chunks).arrayBuffer();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
