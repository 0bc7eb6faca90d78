// biome-ignore-all lint/a11y/useSemanticElements: rows of a table element cannot be drawn in part and placed by pixels.
// biome-ignore-all lint/a11y/useFocusableInteractive: in a table, unlike in a grid, links are focused and not cells.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { age } from '../model/duration.ts';
import { progressAt } from '../model/progress.ts';
import type { MockTask } from '../model/schemas.ts';
import { inputOf, sourceName } from '../model/source-name.ts';
import { visibleRows } from '../model/visible-rows.ts';
import { found, now, state, statuses, version } from '../state/mock.ts';
import { hrefOf } from '../state/place.ts';
import { Progress, Status } from './status.tsx';

const columns = ['Status', 'Task', 'Input', 'Scenario', 'Progress', 'Callback', 'Age'];

/** Thousands of tasks, of which only those are drawn that can be seen. */
export function TaskList() {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useSignal(0);
  const size = useSignal({ viewport: 800, rowHeight: 36 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = new ResizeObserver(() => {
      const rowHeight = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-height'));
      size.value = { viewport: element.clientHeight, rowHeight };
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  version.value;
  const ids = found.value;
  const { viewport, rowHeight } = size.value;
  const { first, end, above, height } = visibleRows(ids.length, rowHeight, scrolled.value, viewport);
  const tasks = ids.slice(first, end).flatMap((id) => state.tasks.get(id) ?? []);
  return (
    <div class="list" role="table" aria-label="Tasks" aria-rowcount={ids.length + 1}>
      <div class="row head" role="row" aria-rowindex={1}>
        {columns.map((name) => (
          <span key={name} role="columnheader" class={`head-${name.toLowerCase()}`}>
            {name}
          </span>
        ))}
      </div>
      <div
        class="rows"
        role="rowgroup"
        ref={scroller}
        onScroll={({ currentTarget }) => {
          scrolled.value = currentTarget.scrollTop;
        }}
        onKeyDown={moveFocus}
      >
        <div class="spread" role="presentation" style={{ height: `${height}px` }}>
          <div role="presentation" style={{ transform: `translateY(${above}px)` }}>
            {tasks.map((task, index) => (
              <Row key={task.id} task={task} index={first + index + 2} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Row({ task, index }: { readonly task: MockTask; readonly index: number }) {
  const { id, status, scenario, model, created_at } = task;
  const input = inputOf(task);
  const delivery = state.deliveries.get(id);
  return (
    <div class="row" role="row" aria-rowindex={index}>
      <span role="cell" class="status-cell">
        <Status status={status} />
      </span>
      <span role="cell" class="task">
        <a href={hrefOf({ view: 'task', id })} class="mono">
          {id}
        </a>
      </span>
      <span role="cell" class="input" title={`${model}: ${input}`}>
        <span class="model">{model}</span> {sourceName(input)}
      </span>
      <span role="cell" class="scenario">
        {scenario}
      </span>
      <span role="cell" class="progress-cell">
        <Progress percent={progressAt(task, statuses.value, now.value)} status={status} />
      </span>
      <span role="cell" class={`callback ${delivery?.state ?? ''}`}>
        {delivery ? deliveryWords[delivery.state] : ''}
      </span>
      <span role="cell" class="age">
        {age(now.value - Date.parse(created_at))}
      </span>
    </div>
  );
}

const deliveryWords = {
  waiting: 'waiting',
  scheduled: 'retrying',
  sending: 'sending',
  delivered: 'delivered',
  failed: 'given up',
  dropped: 'dropped',
} as const;

/** Arrows go from row to row, as in any list. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('.row');
  const next = step === 1 ? row?.nextElementSibling : step === -1 ? row?.previousElementSibling : undefined;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.querySelector('a')?.focus();
  next.scrollIntoView({ block: 'nearest' });
}
