/**
 * Reads a body as text, up to a limit.
 *
 * @param maxBytes The limit, which also holds where `Content-Length` is missing or lies.
 * @returns The text, or undefined where it is too long.
 * @throws Where the body is cut or is not UTF-8.
 */
export async function readBody(request: Request, maxBytes: number): Promise<string | undefined> {
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > maxBytes) {
    await request.body?.cancel().catch(() => {});
    return undefined;
  }
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let received = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    received += piece.value.byteLength;
    if (received > maxBytes) {
      await reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
