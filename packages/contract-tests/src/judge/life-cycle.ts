/** What a look-up has told of a task. */
export interface SeenTask {
  readonly id: string;
  readonly status: string;
  readonly progress: number;
}

type Transitions = Readonly<Record<string, readonly string[]>>;

/** Follows tasks through what look-ups tell of them, and notices what no life cycle allows. */
export interface LifeCycleWatch {
  /** What is wrong with what was seen now, after all that was seen before; `undefined` where nothing is. */
  see(task: SeenTask): string | undefined;
}

/**
 * @param transitions - Which state may follow which (`x-task-lifecycle` of the contract). A watcher who looks rarely
 *   misses states in between.
 * @param initial - The state in which every task begins.
 */
export function createLifeCycleWatch(transitions: Transitions, initial: string): LifeCycleWatch {
  const last = new Map<string, SeenTask>();
  const reaches = (from: string, to: string, gone: readonly string[] = []): boolean =>
    (transitions[from] ?? []).some(
      (next) => next === to || (!gone.includes(next) && reaches(next, to, [...gone, next])),
    );
  return {
    see(task) {
      // A state that the contract does not know says nothing of the order.
      if (transitions[task.status] === undefined) return undefined;
      const before = last.get(task.id) ?? { id: task.id, status: initial, progress: 0 };
      last.set(task.id, task);
      if (task.status === before.status)
        return task.progress >= before.progress
          ? undefined
          : `${task.id} went back from ${before.progress} % to ${task.progress} % in ${task.status}`;
      if (!reaches(before.status, task.status))
        return `${task.id} went from ${before.status} to ${task.status}`;
      const ended = (transitions[task.status] ?? []).length === 0;
      if (!ended && task.progress < before.progress)
        return `${task.id} went back from ${before.progress} % to ${task.progress} %`;
      return undefined;
    },
  };
}
