/** One who listens for the end of something, among very many that come and go. */
export interface AbortListener {
  readonly stop: () => void;
  before: AbortListener | undefined;
  after: AbortListener | undefined;
}

const firstOf = new WeakMap<AbortSignal, AbortListener>();

/**
 * Calls a function where a signal is aborted, which has not been so far. Many may listen to the same signal, each for a
 * short time.
 *
 * A signal's own list is gone through for each, and one that was removed from it still points to the next: with that,
 * what each of them has held survives in memory for as long as its neighbours. So does what was deleted from a Set.
 * Here, who has left holds nobody.
 */
export function listenForAbort(signal: AbortSignal, stop: () => void): AbortListener {
  let first = firstOf.get(signal);
  if (first === undefined) {
    first = { stop() {}, before: undefined, after: undefined };
    firstOf.set(signal, first);
    const all = first;
    signal.addEventListener('abort', () => {
      // Who is stopped leaves the list.
      while (all.after !== undefined) {
        const { after } = all;
        leave(after);
        after.stop();
      }
    });
  }
  const listener: AbortListener = { stop, before: first, after: first.after };
  if (first.after) first.after.before = listener;
  first.after = listener;
  return listener;
}

/** Takes a listener off, if it has not left already. */
export function leave(listener: AbortListener): void {
  const { before, after } = listener;
  if (before) before.after = after;
  if (after) after.before = before;
  listener.before = undefined;
  listener.after = undefined;
}
