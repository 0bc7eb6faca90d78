import { DownloadError } from '../errors/download-error.ts';
import { ResultExpiredError } from '../errors/result-expired-error.ts';
import type { Fetch } from '../options.ts';
import { withCutOff } from '../transport/cut-off.ts';
import type { Timing } from '../waiting/timing.ts';
import { parseContentRange } from './content-range.ts';

/** A file behind a link, as its first answer describes it. */
export interface Source {
  readonly size: number | undefined;
  readonly contentType: string | undefined;
  readonly body: ReadableStream<Uint8Array>;
  /** The strong ETag by which the file can be resumed, or undefined where it cannot. */
  readonly etag: string | undefined;
}

/** Where a file comes from. */
export interface Origin {
  readonly url: string;
  /** The link as errors may show it. */
  readonly shown: string;
  readonly fetch: Fetch;
  readonly signal: AbortSignal | undefined;
  /** How long the server may be silent, in ms. */
  readonly idleTimeout: number;
  readonly clock: Timing;
}

/** What a silence of the server is told as. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';

  constructor(ms: number) {
    super(`Nothing came for ${ms} ms.`);
  }
}

/** The statuses with which storage answers for a link that has expired. */
const expiredStatuses: readonly number[] = [403, 404, 410];

/** Asks for the whole file. @throws DownloadError; ResultExpiredError; the reason of the aborted signal. */
export async function openSource(origin: Origin): Promise<Source> {
  const response = await ask(origin, {}, 0);
  if (response.status !== 200) await refuse(origin, response, 0, `The link answered ${response.status}.`);
  const { headers } = response;
  // Of a body that `fetch` has unpacked, neither the length nor the places of the bytes are known.
  const plain = /^(identity)?$/i.test(headers.get('content-encoding') ?? '');
  const length = headers.get('content-length');
  const etag = headers.get('etag');
  return {
    size: plain && length !== null && /^\d+$/.test(length) ? Number(length) : undefined,
    contentType: headers.get('content-type') ?? undefined,
    body: bodyOf(response),
    etag: plain && etag?.startsWith('"') ? etag : undefined,
  };
}

/**
 * Asks for the rest of a file.
 *
 * @returns The rest.
 * @throws DownloadError, for which `isPassing` tells whether to try again; ResultExpiredError.
 */
export async function resumeSource(
  origin: Origin,
  source: Source & { readonly etag: string },
  received: number,
): Promise<ReadableStream<Uint8Array>> {
  const response = await ask(origin, { range: `bytes=${received}-`, 'if-range': source.etag }, received);
  const { status, headers } = response;
  const mismatch = (text: string) => refuse(origin, response, received, text);
  if (status === 200) await mismatch('The file cannot be resumed: the link answered with the whole file.');
  if (status !== 206) await mismatch(`The file cannot be resumed: the link answered ${status}.`);
  if ((headers.get('etag') ?? source.etag) !== source.etag) {
    await mismatch('The file cannot be resumed: it has changed.');
  }
  const range = parseContentRange(headers.get('content-range'));
  const sizeFits = range?.size === undefined || source.size === undefined || range.size === source.size;
  if (range?.start !== received || !sizeFits) {
    await mismatch('The file cannot be resumed: the link answered with another part.');
  }
  return bodyOf(response);
}

/** Whether a failed attempt to resume may be followed by another. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof DownloadError)) return false;
  return error.status === undefined || error.status === 429 || error.status >= 500;
}

async function ask(origin: Origin, headers: Record<string, string>, received: number): Promise<Response> {
  const { url, shown, fetch, signal, idleTimeout, clock } = origin;
  const onTimeout = () => Promise.reject(new SilenceError(idleTimeout));
  try {
    return await withCutOff({ signal, timeout: idleTimeout, onTimeout, clock }, (cut) => {
      // Nothing but the range is sent: whoever holds the link may read the file, and the key is none of storage's business.
      const request = new Request(url, { headers, signal: cut });
      return fetch(request, { signal: cut });
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new DownloadError(
      'The connection failed.',
      { url: shown, status: undefined, received },
      { cause: withoutLink(cause, origin) },
    );
  }
}

async function refuse(origin: Origin, response: Response, received: number, text: string): Promise<never> {
  const { status } = response;
  // An answer that is not read would hold its connection.
  await response.body?.cancel().catch(() => {});
  if (expiredStatuses.includes(status)) throw new ResultExpiredError(origin.shown, status);
  throw new DownloadError(text, { url: origin.shown, status, received });
}

function withoutLink(cause: unknown, { url, shown }: Origin): unknown {
  if (url === shown || !String(cause).includes(url)) return cause;
  return new Error(String(cause).replaceAll(url, shown));
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  return response.body ?? new Blob([]).stream();
}
