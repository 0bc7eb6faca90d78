import { type ClientClock, startTimer } from '../waiting/sleep.ts';

/** What may end a piece of work early. */
export interface CutOff {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** The limit in ms; none where undefined. */
  readonly timeout: number | undefined;
  /** Makes the error for when the limit is reached. */
  readonly onTimeout: () => unknown;
  readonly clock: ClientClock;
}

/**
 * Runs work that ends at once when the caller aborts or time is up, even where the work does not heed its signal.
 * No listener and no timer outlives it.
 *
 * @throws The signal's reason, or what `onTimeout` makes.
 */
export async function withCutOff<T>(limits: CutOff, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeout, onTimeout, clock } = limits;
  signal?.throwIfAborted();
  const cut = new AbortController();
  let interrupt: (reason: unknown) => void = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = reject;
  });
  // The order matters: the reason must win over whatever the work throws once it is cut.
  const stop = (reason: unknown) => {
    interrupt(reason);
    cut.abort(reason);
  };
  // Not AbortSignal.any: some runtimes keep its dependants for as long as the caller's signal lives.
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const stopTimer = timeout === undefined ? undefined : startTimer(clock, timeout, () => stop(onTimeout()));
  try {
    return await Promise.race([interrupted, work(cut.signal)]);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stopTimer?.();
  }
}
