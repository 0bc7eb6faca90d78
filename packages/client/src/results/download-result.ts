import { ConfigurationError } from '../errors/configuration-error.ts';
import { ResultTooLargeError } from '../errors/result-too-large-error.ts';
import { checkMs, checkNumber, type Fetch } from '../options.ts';
import type { Task } from '../task-types.ts';
import { type ClientClock, timingOf } from '../waiting/timing.ts';
import { type Origin, openSource } from './download-source.ts';
import { resultStream } from './result-stream.ts';
import { resultUrls } from './result-urls.ts';

/** How far a download is. */
export interface DownloadProgress {
  /** How many bytes have come. */
  readonly received: number;
  /** The size of the file in bytes, or undefined where the server tells none. */
  readonly size: number | undefined;
}

/** What may be set for a download. */
export interface DownloadOptions {
  /** Sends the requests. It is called with a `Request`. Default: the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** Ends the download at once, also while it is read; it fails with the signal's reason. Default: no limit. */
  signal?: AbortSignal | undefined;
  /** The largest file to take, in bytes. Default: no limit. */
  maxBytes?: number | undefined;
  /**
   * How long the server may send nothing before the connection counts as cut and is resumed, in ms. Default: 30000.
   */
  idleTimeout?: number | undefined;
  /** Called after each piece. What it throws ends the download. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** For tests: replaces the time. */
  clock?: ClientClock | undefined;
}

/** The default limit for a silence, in ms. */
const defaultIdleTimeout = 30_000;

/** A file on its way. Read `stream` or call `blob()`, once; or give it up with `stream.cancel()`. */
export interface ResultDownload {
  /** The file, piece by piece. It fails with the errors of `downloadResult`. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Reads the whole file into memory. */
  blob(): Promise<Blob>;
  /** The size in bytes, or undefined where the server tells none. */
  readonly size: number | undefined;
  /** The media type, or undefined where the server tells none. */
  readonly contentType: string | undefined;
}

/**
 * Downloads a file of a task. A connection that is cut is resumed up to three times, where the server names the file
 * by a strong `ETag`. The API key is never sent.
 *
 * @param from A completed task, of which the first file is taken, or a link, as `resultUrls` answers them.
 * @param options Limits of this download.
 * @returns The file on its way, as soon as the server has begun to answer.
 * @throws ResultExpiredError; ResultTooLargeError; DownloadError; ConfigurationError for a task without a result, or
 *   what is not a link. While the file is read, the same come out of the stream.
 */
export async function downloadResult(
  from: Task | string,
  options: DownloadOptions = {},
): Promise<ResultDownload> {
  const { signal, onProgress } = options;
  const maxBytes = checkNumber(options, 'maxBytes', 1) ?? Number.POSITIVE_INFINITY;
  const link = checkLink(from);
  const origin: Origin = {
    url: link.href,
    shown: `${link.origin}${link.pathname}`,
    fetch: options.fetch ?? ((request, init) => globalThis.fetch(request, init)),
    signal,
    idleTimeout: checkMs(options, 'idleTimeout') ?? defaultIdleTimeout,
    clock: timingOf(options.clock),
  };
  const source = await openSource(origin);
  const { size, contentType } = source;
  if (size !== undefined && size > maxBytes) {
    await source.body.cancel().catch(() => {});
    throw new ResultTooLargeError(origin.shown, maxBytes, size);
  }
  const stream = resultStream({ origin, source, maxBytes, onProgress });
  return {
    stream,
    size,
    contentType,
    async blob() {
      const parts: BlobPart[] = [];
      const reader = stream.getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        parts.push(piece.value as Uint8Array<ArrayBuffer>);
      }
      return new Blob(parts, { type: contentType ?? '' });
    },
  };
}

function checkLink(from: Task | string): URL {
  const link = typeof from === 'string' ? from : resultUrls(from)[0];
  if (link === undefined) {
    throw new ConfigurationError('from', 'is a task without a result', 'Give a completed task.');
  }
  const fix = 'Give a link from `resultUrls`.';
  if (!URL.canParse(link)) throw new ConfigurationError('from', 'is not an absolute URL', fix);
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) throw new ConfigurationError('from', 'is not http or https', fix);
  if (url.username || url.password) throw new ConfigurationError('from', 'holds a user or password', fix);
  return url;
}
