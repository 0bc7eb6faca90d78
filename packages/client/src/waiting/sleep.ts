/** The time as the client sees it. Only tests need another one than the system's. */
export interface ClientClock {
  /** The present, in Unix ms. */
  now(): number;
  /** Resolves after `ms` milliseconds. Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Calls back once after `ms` milliseconds.
 *
 * @returns What prevents it.
 */
export function startTimer(clock: ClientClock, ms: number, onTime: () => void): () => void {
  // Each request has one, so the usual clock takes the short way: a controller costs more than the rest of the call.
  if (clock === systemClock) {
    const timer = setTimeout(onTime, ms);
    return () => clearTimeout(timer);
  }
  const stop = new AbortController();
  clock.sleep(ms, stop.signal).then(onTime, () => {});
  // With a reason of its own, since the platform's would be an error with a stack.
  return () => stop.abort('ended');
}

/** The longest delay that `setTimeout` takes, in ms: about 24 days. A longer one would fire at once. */
export const longestTimer = 2_147_483_647;

/** The system's time. */
export const systemClock: ClientClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal.addEventListener('abort', onAbort, { once: true });
    }),
};
