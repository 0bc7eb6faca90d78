import type { MockTask, StatusFacts } from './schemas.ts';

/** Whether a task has ended, as far as the contract knows its state. */
export function isFinal(status: string, statuses: readonly StatusFacts[]): boolean {
  return statuses.find(({ name }) => name === status)?.final ?? false;
}

/**
 * The progress of a task at a time, in percent. Between two events it runs on by itself, evenly through the band of its
 * state, as the mock computes it.
 */
export function progressAt(task: MockTask, statuses: readonly StatusFacts[], now: number): number {
  const facts = statuses.find(({ name }) => name === task.status);
  if (facts?.final) return task.progress;
  const starts = task.starts_at === null ? Number.POSITIVE_INFINITY : Date.parse(task.starts_at);
  // A state that the contract does not know is shown in the course of the work.
  const working = facts === undefined || now >= starts;
  const share = (now - starts) / task.work_ms;
  const band = working
    ? workingStates(statuses).findLast(({ work_from: from }) => from !== null && share >= from)
    : statuses.find(({ part }) => part === 'waiting');
  if (band === undefined) return task.progress;
  const created = Date.parse(task.created_at);
  const { least_progress: least, most_progress: most, work_from: first, work_until: last } = band;
  const passed = working
    ? (share - (first ?? 0)) / ((last ?? 1) - (first ?? 0) || 1)
    : (now - created) / (starts - created || 1);
  return Math.max(task.progress, Math.floor(least + Math.min(1, Math.max(0, passed)) * (most - least)));
}

/** The states of the work, in their order. */
export function workingStates(statuses: readonly StatusFacts[]): StatusFacts[] {
  return statuses
    .filter(({ part }) => part === 'working')
    .sort((one, other) => (one.work_from ?? 0) - (other.work_from ?? 0));
}

/** Which part a state plays in the life of a task; `unknown` where the contract has no such state. */
export function partOf(status: string, statuses: readonly StatusFacts[]): StatusFacts['part'] | 'unknown' {
  return statuses.find(({ name }) => name === status)?.part ?? 'unknown';
}
