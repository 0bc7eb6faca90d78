/** The tasks whose callback is being sent: an attempt waits for its turn, is made, or is about to be recorded. */
export interface SendingTasks {
  /** An attempt for a task is taken on. */
  add(id: string): void;
  /**
   * The turn of an attempt has come.
   *
   * @param recorded - How many attempts of it are recorded.
   * @returns Its number, from 1: no other attempt of the task has it.
   */
  number(id: string, recorded: number): number;
  /** The attempt is recorded, or will not be made. */
  remove(id: string): void;
  has(id: string): boolean;
  readonly size: number;
}

interface Entry {
  /** How many attempts there are at once: one may be asked for by hand while another goes by the schedule. */
  readonly count: number;
  /** The number of the latest of them. */
  readonly latest: number;
}

/** What very many of them have in common while they wait for their turn. */
const waiting: Entry = { count: 1, latest: 0 };

export function createSendingTasks(): SendingTasks {
  const tasks = new Map<string, Entry>();
  return {
    add(id) {
      const before = tasks.get(id);
      tasks.set(id, before === undefined ? waiting : { ...before, count: before.count + 1 });
    },
    number(id, recorded) {
      const { count, latest } = tasks.get(id) ?? waiting;
      const number = Math.max(recorded, latest) + 1;
      tasks.set(id, { count, latest: number });
      return number;
    },
    remove(id) {
      const { count, latest } = tasks.get(id) ?? waiting;
      if (count === 1) tasks.delete(id);
      else tasks.set(id, { count: count - 1, latest });
    },
    has: (id) => tasks.has(id),
    get size() {
      return tasks.size;
    },
  };
}
