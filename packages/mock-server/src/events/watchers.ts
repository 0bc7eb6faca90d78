/** Somebody who watches. */
export interface Watch {
  /**
   * Calls `wake` after the next event, once. Who is busy with earlier ones is not told of each: a hundred watchers would
   * hold up everything that happens.
   */
  next(wake: () => void): void;
  /** Ends watching. */
  forget(): void;
}

/** Those who watch one log. */
export interface Watchers {
  /** How many there are. */
  readonly size: number;
  watch(): Watch;
  /** Tells those who wait that there is something new. */
  wake(): void;
}

export function createWatchers(): Watchers {
  const all = new Set<Watch>();
  const waiting = new Map<Watch, () => void>();
  return {
    get size() {
      return all.size;
    },
    watch() {
      const watch: Watch = {
        next: (wake) => void waiting.set(watch, wake),
        forget() {
          all.delete(watch);
          waiting.delete(watch);
        },
      };
      all.add(watch);
      return watch;
    },
    wake() {
      if (waiting.size === 0) return;
      const woken = [...waiting.values()];
      waiting.clear();
      for (const wake of woken) wake();
    },
  };
}
