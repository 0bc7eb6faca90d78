import { TaskList } from '../parts/task-list.tsx';
import { counts, found, state, statuses, version } from '../state/mock.ts';
import { hrefOf, replace, route } from '../state/place.ts';

/** The tasks of the world: filtered, searched, live. */
export function TasksView() {
  if (route.value.view !== 'tasks') return null;
  const { status, search } = route.value;
  version.value;
  const total = state.order.length;
  const names = statuses.value.map(({ name }) => name);
  const odd = [...counts.value.keys()].filter((name) => !names.includes(name));
  return (
    <section class="tasks">
      <h1 class="hidden">Tasks</h1>
      <div class="toolbar">
        <div class="filters">
          <Filter name="" label="All" count={total} />
          {[...names, ...odd].map((name) => (
            <Filter key={name} name={name} label={name} count={counts.value.get(name) ?? 0} />
          ))}
        </div>
        <input
          type="search"
          class="search"
          placeholder="Search id, URL, scenario"
          aria-label="Search tasks"
          value={search}
          onInput={({ currentTarget }) => replace({ view: 'tasks', status, search: currentTarget.value })}
        />
      </div>
      {total === 0 ? <NoTask /> : found.value.length === 0 ? <NoneFound /> : <TaskList />}
      {state.hasMore && (
        <p class="hint">Only the newest {total.toLocaleString('en')} tasks are listed and searched here.</p>
      )}
    </section>
  );
}

function Filter({ name, label, count }: { name: string; label: string; count: number }) {
  if (route.value.view !== 'tasks') return null;
  const { status, search } = route.value;
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={status === name}
      onClick={() => replace({ view: 'tasks', status: name, search })}
    >
      {label} <span class="count">{count.toLocaleString('en')}</span>
    </button>
  );
}

function NoTask() {
  return (
    <div class="empty">
      <h2>No task in this world</h2>
      <p>Tasks show up here as soon as they are created, and move by themselves.</p>
      <p>
        <a class="button primary" href={hrefOf({ view: 'create' })}>
          Create a task
        </a>
      </p>
    </div>
  );
}

function NoneFound() {
  return (
    <div class="empty">
      <h2>No task fits</h2>
      <p>
        <button type="button" onClick={() => replace({ view: 'tasks', status: '', search: '' })}>
          Show all tasks
        </button>
      </p>
    </div>
  );
}
