import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan-task.ts';
import type { Store } from './store.ts';

/** A store that lives as long as the process. */
export function createMemoryStore(): Store {
  const plans = new Map<string, Plan>();
  const attempts = new Map<string, Attempt[]>();
  return {
    async addPlan(plan) {
      if (plans.has(plan.id)) return false;
      plans.set(plan.id, plan);
      return true;
    },
    async plan(id) {
      return plans.get(id);
    },
    async addAttempt(id, attempt) {
      const list = attempts.get(id);
      if (list) list.push(attempt);
      else attempts.set(id, [attempt]);
    },
    async attempts(id) {
      return attempts.get(id) ?? [];
    },
  };
}
