/** What was found in a request's body. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed'; readonly reason: string; readonly empty: boolean };

/**
 * Reads a JSON body in bounded memory.
 *
 * @param limit - The largest body, in bytes.
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    // What is too large is still read, and dropped: a sender that is cut off in mid-body never sees the answer.
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) return { kind: 'too-large' };
  if (size === 0) return { kind: 'malformed', reason: 'it is empty', empty: true };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await new Blob(chunks as BlobPart[]).arrayBuffer(),
    );
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'malformed', reason: error.message, empty: false };
    return { kind: 'malformed', reason: 'it is not UTF-8', empty: false };
  }
}
