import { dateAndTime, duration } from '../model/duration.ts';
import type { MockTask } from '../model/schemas.ts';

/** When a task does what, and what it makes. */
export function TaskFactList({ task }: { readonly task: MockTask }) {
  const {
    created_at,
    starts_at,
    finishes_at,
    results_expire_at,
    scenario,
    output_ms,
    work_ms,
    credits_reserved,
  } = task;
  const begin = Date.parse(created_at);
  const later = (instant: string | null): string =>
    instant === null ? 'never' : `${dateAndTime(instant)} (+${duration(Date.parse(instant) - begin)})`;
  const facts: readonly (readonly [string, string])[] = [
    ['Scenario', scenario ?? 'none: it simply succeeds'],
    ['Created', dateAndTime(created_at)],
    ['Begins', later(starts_at)],
    ['Ends', later(finishes_at)],
    ...(results_expire_at === null ? [] : [['Result expires', later(results_expire_at)] as const]),
    ['Work', duration(work_ms)],
    ['Output', duration(output_ms)],
    ['Credits', String(credits_reserved)],
    ['Model', task.model],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
