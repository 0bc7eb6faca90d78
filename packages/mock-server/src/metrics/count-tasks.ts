import type { Family } from '../contract/family.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { World } from '../worlds/world.ts';

/** How many tasks are looked at before others have their turn. */
const SHARE = 500;

/**
 * How many tasks there are in each status of the contract. No task is counted as it goes: its status is computed from
 * its plan and the time, so it is the same after a restart, or with a clock that has leapt.
 */
export async function countTasks(
  family: Family,
  worlds: readonly World[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(
    family.all.flatMap(({ contract }) =>
      Object.keys(contract.taskLifecycle.states).map((status) => [status, 0] as [string, number]),
    ),
  );
  for (const { store, clock } of worlds) {
    let after: string | undefined;
    do {
      const page = await store.plans({ limit: SHARE, after });
      const now = clock.now();
      for (const plan of page.plans) {
        const { status } = taskAt(family.contractOf(plan), plan, now);
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      after = page.next;
      await new Promise((resolve) => setImmediate(resolve));
    } while (after !== undefined);
  }
  return counts;
}
