import { longestTimer, type Timing } from '../waiting/timing.ts';

/** What may end a piece of work early. */
export interface CutOff {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** The limit in ms. Default: none. One that no timer can keep is none. */
  readonly timeout?: number;
  /** Makes the error for when the limit is reached. */
  readonly onTimeout?: () => unknown;
  readonly clock: Timing;
}

/**
 * Runs work that ends at once when the caller aborts or time is up, even where the work does not heed its signal.
 * No listener and no timer outlives it.
 *
 * @throws The signal's reason, or what `onTimeout` makes.
 */
export function withCutOff<T>(limits: CutOff, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeout = Number.POSITIVE_INFINITY, onTimeout, clock } = limits;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const cut = new AbortController();
    const end = () => {
      signal?.removeEventListener('abort', onAbort);
      stopTimer?.();
    };
    // The order matters: the reason must win over whatever the work throws once it is cut.
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      cut.abort(reason);
    };
    // Not AbortSignal.any: some runtimes keep its dependants for as long as the caller's signal lives.
    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    const stopTimer = timeout > longestTimer ? undefined : clock.start(timeout, () => stop(onTimeout?.()));
    work(cut.signal).finally(end).then(resolve, reject);
  });
}
