/** The time as the client sees it. Only tests need another one than the system's. */
export interface ClientClock {
  /** The present, in Unix ms. */
  now(): number;
  /** Resolves after `ms` milliseconds. Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest delay that `setTimeout` takes; a longer one would fire at once. */
const longestTimer = 2_147_483_647;

/** The system's time. */
export const systemClock: ClientClock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0; left -= longestTimer) await nap(Math.min(left, longestTimer), signal);
  },
};

function nap(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
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
  });
}
