import { partOf } from '../model/progress.ts';
import { statuses } from '../state/mock.ts';

/** The state of a task, in words, and in the colour of the part that it plays. One that nobody knows has its own. */
export function Status({ status }: { readonly status: string }) {
  return (
    <span class="status" data-part={partOf(status, statuses.value)}>
      {status}
    </span>
  );
}

/** How far a task has come. */
export function Progress({ percent, status }: { readonly percent: number; readonly status: string }) {
  return (
    <span class="progress" data-part={partOf(status, statuses.value)}>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span class="percent">{percent} %</span>
    </span>
  );
}
