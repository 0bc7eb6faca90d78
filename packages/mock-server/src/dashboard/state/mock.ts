import { computed, signal } from '@preact/signals';
import { createMockControl } from '../../control-client/create-mock-control.ts';
import type { MockControl } from '../../control-client/mock-control.ts';
import { countByStatus, findTasks } from '../model/find-tasks.ts';
import { isFinal } from '../model/progress.ts';
import type { ContractFacts, Scenario, Version, WorldSummary } from '../model/schemas.ts';
import { emptyWorld, type WorldState } from '../model/world-state.ts';
import { timeAt, type WorldTime } from '../model/world-time.ts';
import { route } from './place.ts';
import { base, token } from './settings.ts';

/** How the page and the mock are connected. */
export type Connection =
  | { readonly kind: 'connecting' | 'live' | 'needs-token' }
  /** The mock is there, but no world is: nobody has sent a request yet. */
  | { readonly kind: 'no-world' }
  | { readonly kind: 'lost'; readonly reason: string };

export const connection = signal<Connection>({ kind: 'connecting' });

/** What holds for all worlds. */
export interface About {
  readonly version: Version;
  readonly contract: ContractFacts;
  readonly scenarios: readonly Scenario[];
}
export const about = signal<About | undefined>(undefined);
export const worlds = signal<readonly WorldSummary[]>([]);
/** The name of the world that is shown. */
export const world = signal<string | undefined>(undefined);

/** What is known of that world. It is changed in place; `version` tells that it has changed. */
export const state: WorldState = emptyWorld();
export const version = signal(0);
/** Whether the first tasks have been listed. */
export const loaded = signal(false);
export const time = signal<WorldTime | undefined>(undefined);
/** Real time, a few times a second, for all that runs on between two events. */
export const tick = signal(performance.now());

/** The world's time, in Unix milliseconds. */
export const now = computed(() => (time.value === undefined ? 0 : timeAt(time.value, tick.value)));
export const statuses = computed(() => about.value?.contract.task_statuses ?? []);
export const counts = computed(() => {
  version.value;
  return countByStatus(state);
});
export const found = computed(() => {
  version.value;
  const { view } = route.value;
  return view === 'tasks' ? findTasks(state, route.value.status, route.value.search) : [];
});

/** Whether a task has not ended. */
export function goesOn(status: string): boolean {
  return !isFinal(status, statuses.value);
}

/** The control API of a world; without one, of the mock itself. */
export function controlOf(name: string | undefined, send: typeof fetch = fetch): MockControl {
  return createMockControl({
    baseUrl: base.replace(/\/$/, ''),
    fetch: send,
    ...(name === undefined ? {} : { world: name }),
    ...(token.value === undefined ? {} : { token: token.value }),
  });
}

/** The control API of the world that is shown. */
export function control(): MockControl {
  return controlOf(world.value);
}
