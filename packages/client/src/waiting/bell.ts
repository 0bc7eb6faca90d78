/** Wakes a wait early, since news of its task has come. */
export interface Bell {
  ring(): void;
  /** Whether it has rung since it was last asked. */
  heard(): boolean;
  /** What to call at the next ring. */
  onRing: (() => void) | undefined;
}

/** Makes a bell. */
export function createBell(): Bell {
  let rung = false;
  const bell: Bell = {
    onRing: undefined,
    ring() {
      rung = true;
      bell.onRing?.();
    },
    heard() {
      const was = rung;
      rung = false;
      return was;
    },
  };
  return bell;
}

/** The bells of all waits that are under way, by the id of the task. */
export interface Bells {
  /** Adds one. @returns What takes it away again. */
  add(id: string, bell: Bell): () => void;
  /** Rings all bells of a task. @returns Whether there was one. */
  ring(id: string): boolean;
}

/** Makes an empty collection. */
export function createBells(): Bells {
  const all = new Map<string, Set<Bell>>();
  return {
    add(id, bell) {
      const own = all.get(id) ?? new Set();
      all.set(id, own.add(bell));
      return () => {
        own.delete(bell);
        if (own.size === 0 && all.get(id) === own) all.delete(id);
      };
    },
    ring(id) {
      const own = all.get(id);
      for (const bell of own ?? []) bell.ring();
      return own !== undefined;
    },
  };
}
