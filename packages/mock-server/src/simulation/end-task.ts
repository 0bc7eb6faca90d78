import { isFinal, type Outcome, type Plan } from './plan.ts';

/**
 * Decides a task's future anew: it ends now. A task that has ended already is left as it is, since a final state is
 * final.
 *
 * @returns The new plan, or `undefined` where the task has ended.
 */
export function endTask(plan: Plan, now: number, outcome: Outcome): Plan | undefined {
  if (isFinal(plan, now)) return undefined;
  return {
    ...plan,
    revision: plan.revision + 1,
    startsAt: Math.min(plan.startsAt, now),
    finishesAt: now,
    outcome,
    lookups: undefined,
  };
}
