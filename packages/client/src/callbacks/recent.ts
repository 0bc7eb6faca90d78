/** A set that forgets what was not used for longest. */
export interface Recent {
  /** Whether the key is known. It counts as used. */
  has(key: string): boolean;
  add(key: string): void;
}

/** @param limit How many keys are kept. */
export function createRecent(limit: number): Recent {
  // A Set keeps the order of insertion, so the first key is the one to forget.
  const keys = new Set<string>();
  const add = (key: string) => {
    keys.delete(key);
    keys.add(key);
    for (const oldest of keys) {
      if (keys.size <= limit) break;
      keys.delete(oldest);
    }
  };
  return {
    add,
    has(key) {
      const known = keys.has(key);
      if (known) add(key);
      return known;
    },
  };
}
