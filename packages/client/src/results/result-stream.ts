import { DownloadError } from '../errors/download-error.ts';
import { ResultTooLargeError } from '../errors/result-too-large-error.ts';
import { withCutOff } from '../transport/cut-off.ts';
import type { DownloadProgress } from './download-result.ts';
import { isPassing, type Origin, resumeSource, SilenceError, type Source } from './download-source.ts';

/** How often a file that is cut is resumed. */
const mostResumptions = 3;

/** What a stream needs. */
export interface Streaming {
  readonly origin: Origin;
  readonly source: Source;
  readonly maxBytes: number;
  readonly onProgress: ((progress: DownloadProgress) => void) | undefined;
}

/** The file as one stream, over as many connections as it takes. It reads only what is asked of it. */
export function resultStream(streaming: Streaming): ReadableStream<Uint8Array> {
  const { origin, source, maxBytes, onProgress } = streaming;
  const { signal, shown, idleTimeout, clock } = origin;
  const onTimeout = () => Promise.reject(new SilenceError(idleTimeout));
  const silence = { signal: undefined, timeout: idleTimeout, onTimeout, clock };
  const { size, etag } = source;
  let reader = source.body.getReader();
  let received = 0;
  let resumptions = 0;
  let over = false;
  let onAbort = () => {};

  const finish = (reason?: unknown) => {
    over = true;
    signal?.removeEventListener('abort', onAbort);
    // Not awaited: a connection that hangs must not hold up the end.
    reader.cancel(reason).catch(() => {});
  };

  const resume = async (cause: unknown): Promise<void> => {
    const facts = { url: shown, status: undefined, received };
    if (etag === undefined) {
      throw new DownloadError('The connection was cut, and the server offers no way to resume.', facts, {
        cause,
      });
    }
    while (resumptions < mostResumptions) {
      resumptions += 1;
      try {
        reader = (await resumeSource(origin, { ...source, etag }, received)).getReader();
        // The end may have come meanwhile, when there was another reader to cancel.
        if (over) reader.cancel().catch(() => {});
        return;
      } catch (error) {
        if (!isPassing(error) || resumptions === mostResumptions) throw error;
      }
    }
    throw new DownloadError(`The connection was cut again after ${mostResumptions} resumptions.`, facts, {
      cause,
    });
  };

  /** The next piece, or undefined at the end of the file. */
  const next = async (): Promise<Uint8Array | undefined> => {
    for (;;) {
      let cut: unknown;
      try {
        const piece = await withCutOff(silence, () => reader.read());
        if (!piece.done) return piece.value;
        if (size === undefined || received >= size) return undefined;
      } catch (error) {
        cut = error;
        if (received === size) return undefined;
        // Where it was only silent, the old connection still hangs.
        if (error instanceof SilenceError) reader.cancel(error).catch(() => {});
      }
      signal?.throwIfAborted();
      if (over) return undefined;
      await resume(cut);
    }
  };

  const take = (piece: Uint8Array) => {
    received += piece.byteLength;
    if (received > maxBytes) throw new ResultTooLargeError(shown, maxBytes, size);
    if (size !== undefined && received > size) {
      const facts = { url: shown, status: undefined, received };
      throw new DownloadError(`The file is longer than the ${size} bytes that were told.`, facts);
    }
    onProgress?.({ received, size });
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        onAbort = () => {
          controller.error(signal?.reason);
          finish(signal?.reason);
        };
        if (signal?.aborted) onAbort();
        else signal?.addEventListener('abort', onAbort, { once: true });
      },
      async pull(controller) {
        try {
          const piece = await next();
          if (over) return;
          if (piece === undefined) {
            finish();
            controller.close();
            return;
          }
          take(piece);
          // `onProgress` may have aborted.
          if (!over) controller.enqueue(piece);
        } catch (error) {
          finish(error);
          throw error;
        }
      },
      cancel(reason) {
        finish(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
