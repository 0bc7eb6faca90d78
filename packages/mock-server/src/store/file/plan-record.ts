import type { Plan } from '../../simulation/plan.ts';

/** The times of a plan that may never come. JSON has no word for that, and writes `null`. */
interface Endless {
  startsAt: number | null;
  finishesAt: number | null;
  detour?: { from: number | null; until: number | null };
  lookups?: { until: number | null };
}

/** A plan as text. */
export function writePlan(plan: Plan): string {
  return JSON.stringify(plan);
}

export function readPlan(text: string): Plan {
  const plan = JSON.parse(text) as Endless;
  plan.startsAt ??= Number.POSITIVE_INFINITY;
  plan.finishesAt ??= Number.POSITIVE_INFINITY;
  if (plan.detour) {
    plan.detour.from ??= Number.POSITIVE_INFINITY;
    plan.detour.until ??= Number.POSITIVE_INFINITY;
  }
  if (plan.lookups) plan.lookups.until ??= Number.POSITIVE_INFINITY;
  return plan as unknown as Plan;
}
