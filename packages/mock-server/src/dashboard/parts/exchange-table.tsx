import { duration, timeOfDay } from '../model/duration.ts';
import type { ExchangeEvent } from '../model/schemas.ts';
import { hrefOf } from '../state/place.ts';

export interface ExchangeTableProps {
  readonly exchanges: readonly ExchangeEvent[];
  /** The time from which each is counted, in Unix milliseconds. Without it, the time of day is shown, and the task. */
  readonly from?: number;
}

/** Requests and their answers, as a table. */
export function ExchangeTable({ exchanges, from }: ExchangeTableProps) {
  return (
    <div class="scroll">
      <table class="exchanges">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Status</th>
            <th scope="col">Request</th>
            {from === undefined && <th scope="col">Task</th>}
            <th scope="col">Scenario, faults</th>
            <th scope="col" class="right">
              Took
            </th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map((event, index) => {
            const { at, exchange } = event;
            const { method, path, status, task_id: id, scenario, faults, duration_ms } = exchange;
            return (
              <tr key={index}>
                <td class="mono">
                  {from === undefined ? timeOfDay(at) : `+${duration(Date.parse(at) - from)}`}
                </td>
                <td>
                  <span class={`code-tag ${status !== null && status < 400 ? 'good' : 'bad'}`}>
                    {status ?? 'none'}
                  </span>
                </td>
                <td class="mono">
                  <b>{method}</b> {from === undefined ? path : short(path)}
                </td>
                {from === undefined && (
                  <td class="mono">
                    {id !== null && <a href={hrefOf({ view: 'task', id })}>{shortId(id)}</a>}
                  </td>
                )}
                <td>{[scenario, ...faults].filter((one) => one !== null).join(', ')}</td>
                <td class="mono right">{duration(duration_ms)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** On a task's own page its id is known. */
function short(path: string): string {
  return path.replace(/task-unified-[^/]+/, '…');
}

function shortId(id: string): string {
  return `…${id.slice(-8)}`;
}
