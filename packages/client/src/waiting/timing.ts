/** The time as a caller may replace it. Only tests need another one than the system's. */
export interface ClientClock {
  /** The present, in Unix ms. */
  now(): number;
  /** Resolves after `ms` milliseconds. Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The time as the client uses it. */
export interface Timing {
  /** The present, in Unix ms. */
  now(): number;
  /** Calls back once after `ms` milliseconds. @returns What prevents it. */
  start(ms: number, onTime: () => void): () => void;
}

const system: Timing = {
  now: () => Date.now(),
  start(ms, onTime) {
    const timer = setTimeout(onTime, ms);
    return () => clearTimeout(timer);
  },
};

/** The time by a caller's clock, or by the system's where there is none. */
export function timingOf(clock: ClientClock | undefined): Timing {
  if (!clock) return system;
  return {
    now: () => clock.now(),
    start(ms, onTime) {
      const stop = new AbortController();
      clock.sleep(ms, stop.signal).then(onTime, () => {});
      // With a reason of its own, since the platform's would be an error with a stack.
      return () => stop.abort('ended');
    },
  };
}
