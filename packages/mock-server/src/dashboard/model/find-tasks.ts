import type { MockTask } from './schemas.ts';
import type { WorldState } from './world-state.ts';

const texts = new WeakMap<MockTask, string>();

/** What a search looks into, as the mock's own does: id, scenario, and the whole request. */
function textOf(task: MockTask): string {
  let text = texts.get(task);
  if (text === undefined) {
    text = `${task.id} ${task.scenario ?? ''} ${JSON.stringify(task.request)}`.toLowerCase();
    texts.set(task, text);
  }
  return text;
}

/** The ids of tasks that have a status, or any, and that hold a text, newest first. */
export function findTasks(state: WorldState, status: string, search: string): string[] {
  const wanted = search.trim().toLowerCase();
  if (status === '' && wanted === '') return state.order;
  return state.order.filter((id) => {
    const task = state.tasks.get(id);
    return (
      task !== undefined &&
      (status === '' || task.status === status) &&
      (wanted === '' || textOf(task).includes(wanted))
    );
  });
}

/** How many tasks have each status. */
export function countByStatus(state: WorldState): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of state.tasks.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
