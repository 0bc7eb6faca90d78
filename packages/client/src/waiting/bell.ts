/** Wakes a wait early, since news of its task have come. */
export interface Bell {
  /** The id of the task. */
  readonly id: string;
  /** Whether it has rung since this was last set to false. */
  rung?: boolean;
  /** What to call at the next ring. */
  wake?: () => void;
}

/** Rings all bells of a task. @returns Whether there was one. */
export function ring(bells: Iterable<Bell>, id: string): boolean {
  let rang = false;
  for (const bell of bells) {
    if (bell.id !== id) continue;
    rang = true;
    bell.rung = true;
    bell.wake?.();
  }
  return rang;
}
