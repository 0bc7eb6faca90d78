import type { Contract } from '../contract/contract.ts';
import type { Plan } from './plan.ts';

/**
 * When a reader would next see something new of a task: its turn, half of its work, another state of work, a status of
 * its own, its end. `undefined` where nothing more will happen.
 *
 * @param after - Unix milliseconds; only what comes later counts.
 */
export function nextMilestone(
  { taskCourse: { working } }: Contract,
  plan: Plan,
  after: number,
): number | undefined {
  const { startsAt, finishesAt, workMs, detour } = plan;
  const half = startsAt + Math.round(workMs / 2);
  let next = Number.POSITIVE_INFINITY;
  for (const at of [startsAt, half, detour?.from, detour?.until, finishesAt])
    if (at !== undefined && at > after && at <= finishesAt && at < next) next = at;
  for (const { from } of working) {
    const at = startsAt + Math.ceil(workMs * from);
    if (at > after && at <= finishesAt && at < next) next = at;
  }
  return Number.isFinite(next) ? next : undefined;
}
