import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { createPlanTable } from './plan-table.ts';
import type { Intent, Store } from './store.ts';

const none: readonly Attempt[] = [];

/**
 * A store that lives as long as the process.
 *
 * @param mostPlans - How many plans it keeps at the most.
 */
export function createMemoryStore(mostPlans: number): Store {
  const table = createPlanTable();
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
    addPlan(plan, intent, json) {
      forgetIntents(plan.createdAt);
      const name = intent && nameOf(intent.owner, intent.key);
      if (name !== undefined && intents.has(name)) return 'taken';
      if (table.size >= mostPlans) return 'full';
      if (table.add(plan, json) === undefined) return 'taken';
      if (intent && name !== undefined) intents.set(name, intent);
      return 'added';
    },
    async replacePlan(plan) {
      const row = table.row(plan.id);
      if (row === undefined || table.plan(row).revision !== plan.revision - 1) return false;
      table.replace(row, plan);
      return true;
    },
    plan(id) {
      const row = table.row(id);
      return row === undefined ? undefined : table.plan(row);
    },
    rows: { of: table.row, plan: table.plan },
    async plans({ limit, after, fits = () => true }) {
      const found: Plan[] = [];
      const start = after === undefined ? table.size : Math.min(Number(after), table.size);
      for (let place = start - 1; place >= 0; place--) {
        const plan = table.plan(place);
        if (!fits(plan)) continue;
        // The place of the last one that was found: the next page begins before it.
        if (found.length === limit) return { plans: found, next: String(place + 1) };
        found.push(plan);
      }
      return { plans: found, next: undefined };
    },
    async size() {
      return table.size;
    },
    async intent(owner, key, now) {
      forgetIntents(now);
      return intents.get(nameOf(owner, key));
    },
    addAttempt(id, attempt) {
      const before = attempts.get(id);
      attempts.set(id, before === undefined ? [attempt] : [...before, attempt]);
    },
    attempts: (id) => attempts.get(id) ?? none,
  };
}
