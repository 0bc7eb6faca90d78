import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan-task.ts';
import type { Intent, Store } from './store.ts';

/** A store that lives as long as the process. */
export function createMemoryStore(): Store {
  const plans = new Map<string, Plan>();
  const attempts = new Map<string, Attempt[]>();
  const intents = new Map<string, Intent>();
  // Neither part can hold a space, so no two pairs share a name.
  const nameOf = (owner: string, key: string): string => `${owner} ${key}`;
  const forgetIntents = (now: number): void => {
    // All live equally long, so the oldest come first.
    for (const [name, { expiresAt }] of intents) {
      if (expiresAt > now) return;
      intents.delete(name);
    }
  };
  return {
    async addPlan(plan, intent) {
      forgetIntents(plan.createdAt);
      const name = intent && nameOf(intent.owner, intent.key);
      if (plans.has(plan.id) || (name !== undefined && intents.has(name))) return false;
      plans.set(plan.id, plan);
      if (intent && name !== undefined) intents.set(name, intent);
      return true;
    },
    async plan(id) {
      return plans.get(id);
    },
    async intent(owner, key, now) {
      forgetIntents(now);
      return intents.get(nameOf(owner, key));
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
