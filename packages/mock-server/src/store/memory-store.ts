import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { Intent, Store } from './store.ts';

/**
 * A store that lives as long as the process.
 *
 * @param mostPlans - How many plans it keeps at the most.
 */
export function createMemoryStore(mostPlans: number): Store {
  const plans = new Map<string, Plan>();
  // The ids in the order in which they came, so that a page is found without walking through all before it.
  const order: string[] = [];
  const attempts = new Map<string, readonly Attempt[]>();
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
      if (plans.has(plan.id) || (name !== undefined && intents.has(name))) return 'taken';
      if (plans.size >= mostPlans) return 'full';
      plans.set(plan.id, plan);
      order.push(plan.id);
      if (intent && name !== undefined) intents.set(name, intent);
      return 'added';
    },
    async replacePlan(plan) {
      if (plans.get(plan.id)?.revision !== plan.revision - 1) return false;
      plans.set(plan.id, plan);
      return true;
    },
    async plan(id) {
      return plans.get(id);
    },
    async plans({ limit, after, fits = () => true }) {
      const found: Plan[] = [];
      const start = after === undefined ? order.length : Math.min(Number(after), order.length);
      for (let place = start - 1; place >= 0; place--) {
        const plan = plans.get(order[place] ?? '');
        if (!plan || !fits(plan)) continue;
        // The place of the last one that was found: the next page begins before it.
        if (found.length === limit) return { plans: found, next: String(place + 1) };
        found.push(plan);
      }
      return { plans: found, next: undefined };
    },
    async size() {
      return plans.size;
    },
    async intent(owner, key, now) {
      forgetIntents(now);
      return intents.get(nameOf(owner, key));
    },
    async addAttempt(id, attempt) {
      attempts.set(id, [...(attempts.get(id) ?? []), attempt]);
    },
    async attempts(id) {
      return attempts.get(id) ?? [];
    },
  };
}
