import type { IncomingMessage } from 'node:http';

/** What a receiver answered. */
export interface Answer {
  readonly status: number;
  /** By name in lower case; where a name comes several times, joined by commas. The first of them, up to 4 KiB. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the body as text, up to 4 KiB. */
  readonly body: string;
  /** Whether the body was longer than what is kept. */
  readonly truncated: boolean;
}

/** An answer with more bytes of headers than this is an error. */
export const LONGEST_HEADERS = 16 * 1024;
// What a receiver says is there to be looked at by people, and kept for each attempt: a page of it is enough.
const KEPT_BYTES = 4 * 1024;

/** Reads an answer up to its end, or up to the bound, whichever comes first. Rejects where the connection ends before. */
export function readAnswer(response: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (truncated: boolean): void =>
      resolve({
        status: response.statusCode ?? 0,
        headers: keptHeaders(response.rawHeaders),
        // In a stream, a character that the bound cuts in two is left out.
        body: new TextDecoder().decode(Buffer.concat(chunks).subarray(0, KEPT_BYTES), { stream: truncated }),
        truncated,
      });
    response.on('data', (chunk: Buffer) => {
      if (bytes > KEPT_BYTES) return;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > KEPT_BYTES) finish(true);
    });
    response.on('end', () => finish(false));
    response.on('error', reject);
  });
}

/** The headers of the latest answer. Most answers to callbacks have the same, and attempts are kept: they share them. */
let latest: { readonly raw: readonly string[]; readonly kept: Record<string, string> } = {
  raw: [],
  kept: {},
};

function keptHeaders(raw: readonly string[]): Record<string, string> {
  if (!isSame(raw, latest.raw)) latest = { raw, kept: keep(raw) };
  return latest.kept;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function keep(raw: readonly string[]): Record<string, string> {
  const kept = new Map<string, string>();
  let room = KEPT_BYTES;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2);
    room -= name.length + value.length;
    if (room < 0) break;
    const before = kept.get(name.toLowerCase());
    kept.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(kept);
}
