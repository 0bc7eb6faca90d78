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
  const band = statuses.filter(({ final }) => !final)[working ? 1 : 0];
  if (band === undefined) return task.progress;
  const from = working ? starts : Date.parse(task.created_at);
  const to = working ? starts + task.work_ms : starts;
  const share =
    to === Number.POSITIVE_INFINITY ? 0 : Math.min(1, Math.max(0, (now - from) / (to - from || 1)));
  const { least_progress: least, most_progress: most } = band;
  return Math.max(task.progress, Math.floor(least + share * (most - least)));
}
