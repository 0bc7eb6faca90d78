import { pagePaths } from '../../pages/page-paths.ts';
import { worldLabel } from '../model/world-names.ts';
import { knownKeys } from '../state/known-keys.ts';
import { about, connection, world, worlds } from '../state/mock.ts';
import { hrefOf, replace, route } from '../state/place.ts';
import { base, type Theme, theme } from '../state/settings.ts';

const views = [
  { view: 'tasks', name: 'Tasks', status: '', search: '' },
  { view: 'requests', name: 'Requests' },
  { view: 'rules', name: 'Rules' },
  { view: 'faults', name: 'Faults' },
] as const;

/** What stands above every view: where one is, and in which world. */
export function Header() {
  const { view } = route.value;
  const current = view === 'task' ? 'tasks' : view;
  return (
    <header class="top">
      <a class="brand" href={hrefOf({ view: 'tasks', status: '', search: '' })}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 4.5h11M2.5 8h7M2.5 11.5h9" />
        </svg>
        <span>VideoRetalk mock</span>
      </a>
      <nav aria-label="Views">
        {views.map(({ name, ...to }) => (
          <a key={name} href={hrefOf(to)} aria-current={to.view === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
        <a
          class="button primary"
          href={hrefOf({ view: 'create' })}
          aria-current={current === 'create' ? 'page' : undefined}
        >
          New task
        </a>
      </nav>
      <div class="session">
        <a class="reference" href={`${base}${pagePaths.reference.slice(1)}`}>
          API reference
        </a>
        <WorldPicker />
        <ConnectionSign />
        <ThemePicker />
      </div>
    </header>
  );
}

function WorldPicker() {
  const listed = worlds.value.map(({ id, tasks }) => ({ id, tasks }));
  const shown = world.value;
  if (shown !== undefined && !listed.some(({ id }) => id === shown)) listed.push({ id: shown, tasks: 0 });
  if (listed.length === 0) return null;
  return (
    <label class="field-inline">
      <span>World</span>
      <select
        value={shown}
        onChange={({ currentTarget }) =>
          replace({ view: 'tasks', status: '', search: '' }, currentTarget.value)
        }
      >
        {listed.map(({ id }) => (
          <option key={id} value={id}>
            {worldLabel(id, knownKeys.value)}
          </option>
        ))}
      </select>
    </label>
  );
}

const signs = {
  connecting: 'Connecting',
  live: 'Live',
  'needs-token': 'Locked',
  'no-world': 'Waiting',
  lost: 'Disconnected',
} as const;

function ConnectionSign() {
  const { kind } = connection.value;
  const { contract, name, version } = about.value?.version ?? {};
  const title = contract && `${name} ${version}, ${contract.title} ${contract.version}`;
  return (
    <span class={`sign ${kind}`} role="status" title={title}>
      {signs[kind]}
    </span>
  );
}

const next: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
const themeNames: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

function ThemePicker() {
  return (
    <button
      type="button"
      class="quiet theme"
      title="Colours: as the system has them, light, or dark"
      aria-label={`Colours: ${themeNames[theme.value]}`}
      onClick={() => {
        theme.value = next[theme.value];
      }}
    >
      <span aria-hidden="true">◐</span>
      <span class="theme-name">{themeNames[theme.value]}</span>
    </button>
  );
}
