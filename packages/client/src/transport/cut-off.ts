import { longestTimer } from '../limits.ts';
import type { Timing } from '../waiting/timing.ts';

/** What may end a piece of work early. */
export interface CutOff<T> {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** The limit in ms. One that is too long for a timer is none. */
  readonly timeout: number;
  /** Tells what comes of the work when the limit is reached: a value, or a promise that rejects. */
  readonly onTimeout: () => T | Promise<T>;
  readonly clock: Timing;
}

/**
 * Runs work that ends at once when the caller aborts or time is up, even where the work does not heed its signal.
 * No listener and no timer outlives it.
 *
 * @throws The signal's reason, or what `onTimeout` rejects with.
 */
export function withCutOff<T>(limits: CutOff<T>, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeout, onTimeout, clock } = limits;
  const cut = new AbortController();
  let onAbort = () => {};
  let stopTimer = () => {};
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    // The order matters: what ends the work must win over whatever the work throws once it is cut.
    onAbort = () => {
      reject(signal?.reason);
      cut.abort(signal?.reason);
    };
    // Not AbortSignal.any: some runtimes keep its dependants for as long as the caller's signal lives.
    signal?.addEventListener('abort', onAbort);
    if (timeout <= longestTimer) {
      stopTimer = clock.start(timeout, () => {
        resolve(onTimeout());
        // With a reason of its own, since the platform's would be an error with a stack.
        cut.abort('ended');
      });
    }
    work(cut.signal).then(resolve, reject);
  }).finally(() => {
    signal?.removeEventListener('abort', onAbort);
    stopTimer();
  });
}
