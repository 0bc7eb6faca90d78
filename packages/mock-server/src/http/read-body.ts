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
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    // What is too large is still read, and dropped: a sender that is cut off in mid-body never sees the answer.
    if (size <= bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > bytes) return { kind: 'too-large' };
  if (size === 0) return { kind: 'malformed', reason: 'it is empty', empty: true };
  const text = await textOf(chunks);
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

async function textOf(chunks: Uint8Array[]): Promise<string | undefined> {
  const bytes = await new Blob(chunks as BlobPart[]).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
