/** Wakes waits early, since news of their task has come. One for each wait. */
export interface Bell {
  /** Whether it has rung since this was last set to false. */
  rung: boolean;
  /** What to call at the next ring. */
  wake: (() => void) | undefined;
}

/** The bells of all waits that are under way, by the id of the task. */
export type Bells = Map<string, Set<Bell>>;

/** Adds a bell. @returns What takes it away again. */
export function addBell(bells: Bells, id: string, bell: Bell): () => void {
  const own = (bells.get(id) ?? new Set()).add(bell);
  bells.set(id, own);
  return () => {
    own.delete(bell);
    if (own.size === 0 && bells.get(id) === own) bells.delete(id);
  };
}

/** Rings all bells of a task. @returns Whether there was one. */
export function ring(bells: Bells, id: string): boolean {
  for (const bell of bells.get(id) ?? []) {
    bell.rung = true;
    bell.wake?.();
  }
  return bells.has(id);
}
