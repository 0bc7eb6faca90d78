import { useSignal } from '@preact/signals';
import type { MockTask } from '../model/schemas.ts';
import { about, control, goesOn } from '../state/mock.ts';
import { attempt } from '../state/notices.ts';

/** Ends a task by hand. */
export function TaskActions({ task }: { readonly task: MockTask }) {
  const codes = about.value?.contract.task_error_codes ?? [];
  const code = useSignal(codes[0] ?? '');
  const shape = useSignal<'status' | 'failed'>('status');
  const { tasks } = control();
  if (!goesOn(task.status)) return <span class="hint">It has ended, and stays so.</span>;
  return (
    <fieldset class="actions">
      <legend class="hidden">End this task</legend>
      <button type="button" onClick={() => attempt(() => tasks.finish(task.id), 'The task is completed.')}>
        Finish
      </button>
      <span class="joined">
        <button
          type="button"
          onClick={() =>
            attempt(() => tasks.fail(task.id, { code: code.value }), `The task has failed with ${code}.`)
          }
        >
          Fail
        </button>
        <select
          aria-label="Code of the failure"
          value={code}
          onChange={({ currentTarget }) => {
            code.value = currentTarget.value;
          }}
        >
          {codes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </span>
      <span class="joined">
        <button
          type="button"
          onClick={() =>
            attempt(() => tasks.cancel(task.id, { shape: shape.value }), 'The task is cancelled.')
          }
        >
          Cancel
        </button>
        <select
          aria-label="How the cancellation is told"
          value={shape}
          onChange={({ currentTarget }) => {
            shape.value = currentTarget.value === 'failed' ? 'failed' : 'status';
          }}
        >
          <option value="status">as cancelled</option>
          <option value="failed">as failed</option>
        </select>
      </span>
    </fieldset>
  );
}
