import createFetchClient from 'openapi-fetch';
import type { components, paths } from '../generated/control-schema.ts';
import { mockHeaders } from '../mock-headers.ts';
import { MockControlError } from './mock-control-error.ts';
import { eventReader } from './read-events.ts';

type Schemas = components['schemas'];
type TaskQuery = NonNullable<paths['/_mock/tasks']['get']['parameters']['query']>;
type DeliveryQuery = NonNullable<paths['/_mock/deliveries']['get']['parameters']['query']>;

/** Options of {@link createMockControl}. */
export interface MockControlOptions {
  /** Where the mock listens, without a trailing slash. */
  readonly baseUrl: string;
  /** Takes part in the world of this API key. */
  readonly apiKey?: string;
  /** Takes part in the world of this name, whatever the key. */
  readonly world?: string;
  /** The token that a mock asks for that other machines can reach. */
  readonly token?: string;
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch;
}

/** How far to move a clock: by a length of time, to a time, or to what happens next. */
export type ClockStep =
  | { readonly ms?: number; readonly seconds?: number; readonly minutes?: number; readonly hours?: number }
  | { readonly to: Date | string }
  | 'next-event';

/** Reaches into a world of a mock. Every method throws {@link MockControlError} where the mock refuses. */
export type MockControl = ReturnType<typeof createMockControl>;

/**
 * Connects to the control API of a mock (`openapi/mock-control.yaml`).
 *
 * Without `apiKey` and `world`, the mock takes the only world that it has, and refuses where there are several.
 */
export function createMockControl(options: MockControlOptions) {
  const { baseUrl, apiKey, world, token, fetch: send = globalThis.fetch } = options;
  const headers: Record<string, string> = {
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    ...(world === undefined ? {} : { [mockHeaders.world]: world }),
    ...(token === undefined ? {} : { [mockHeaders.token]: token }),
  };
  const api = createFetchClient<paths>({ baseUrl, headers, fetch: (request) => send(request) });
  const task = (task_id: string) => ({ params: { path: { task_id } } });
  const delivery = (delivery_id: string) => ({ params: { path: { delivery_id } } });

  return {
    /** Whether the mock is up (`getHealth`). */
    health: async (): Promise<Schemas['Health']> => given(await api.GET('/_mock/health')),
    /** Which mock this is, and which contract it keeps (`getVersion`). */
    version: async (): Promise<Schemas['Version']> => given(await api.GET('/_mock/version')),
    /** The worlds of the mock (`listWorlds`). */
    worlds: async (): Promise<Schemas['World'][]> => given(await api.GET('/_mock/worlds')).worlds,
    /** Empties the world, and begins it anew (`resetWorld`). */
    reset: async (): Promise<Schemas['World']> => given(await api.POST('/_mock/reset')),
    /** The scenarios that there are (`listScenarios`). */
    scenarios: async (): Promise<Schemas['Scenario'][]> => given(await api.GET('/_mock/scenarios')).scenarios,
    tasks: {
      /** A page of tasks, newest first (`listTasks`). */
      list: async (query: TaskQuery = {}): Promise<Schemas['TaskList']> =>
        given(await api.GET('/_mock/tasks', { params: { query } })),
      /** A task and its plan (`readTask`). */
      read: async (id: string): Promise<Schemas['MockTask']> =>
        given(await api.GET('/_mock/tasks/{task_id}', task(id))),
      /** Completes a task now (`finishTask`). */
      finish: async (id: string): Promise<Schemas['MockTask']> =>
        given(await api.POST('/_mock/tasks/{task_id}/finish', task(id))),
      /** Fails a task now, with a code of the contract (`failTask`). */
      fail: async (id: string, body: Schemas['TaskFailure'] = {}): Promise<Schemas['MockTask']> =>
        given(await api.POST('/_mock/tasks/{task_id}/fail', { ...task(id), body })),
      /** Cancels a task now, in either shape (`cancelTask`). */
      cancel: async (id: string, body: Schemas['TaskCancellation'] = {}): Promise<Schemas['MockTask']> =>
        given(await api.POST('/_mock/tasks/{task_id}/cancel', { ...task(id), body })),
    },
    clock: {
      /** The world's time, and how it passes (`getClock`). */
      read: async (): Promise<Schemas['Clock']> => given(await api.GET('/_mock/clock')),
      /** Lets time pass in another way (`setClock`). */
      set: async (body: Schemas['ClockSetting']): Promise<Schemas['Clock']> =>
        given(await api.PUT('/_mock/clock', { body })),
      /** Moves the clock forward, and answers once all that fell due has been done (`advanceClock`). */
      advance: async (step: ClockStep): Promise<Schemas['ClockAdvance']> =>
        given(await api.POST('/_mock/clock/advance', { body: moveOf(step) })),
    },
    rules: {
      list: async (): Promise<Schemas['Rule'][]> => given(await api.GET('/_mock/rules')).rules,
      /** Has creations that match take a scenario (`addRule`). */
      add: async (body: Schemas['RuleInput']): Promise<Schemas['Rule']> =>
        given(await api.POST('/_mock/rules', { body })),
      replace: async (rules: Schemas['RuleInput'][]): Promise<Schemas['Rule'][]> =>
        given(await api.PUT('/_mock/rules', { body: { rules } })).rules,
      remove: async (rule_id: string) => {
        given(await api.DELETE('/_mock/rules/{rule_id}', { params: { path: { rule_id } } }), true);
      },
    },
    faults: {
      list: async (): Promise<Schemas['Fault'][]> => given(await api.GET('/_mock/faults')).faults,
      /** Has something go wrong from now on (`addFault`). */
      add: async (body: Schemas['FaultInput']): Promise<Schemas['Fault']> =>
        given(await api.POST('/_mock/faults', { body })),
      replace: async (faults: Schemas['FaultInput'][]): Promise<Schemas['Fault'][]> =>
        given(await api.PUT('/_mock/faults', { body: { faults } })).faults,
      remove: async (fault_id: string) => {
        given(await api.DELETE('/_mock/faults/{fault_id}', { params: { path: { fault_id } } }), true);
      },
    },
    deliveries: {
      /** A page of deliveries, with all their attempts (`listDeliveries`). */
      list: async (query: DeliveryQuery = {}): Promise<Schemas['DeliveryList']> =>
        given(await api.GET('/_mock/deliveries', { params: { query } })),
      read: async (id: string): Promise<Schemas['Delivery']> =>
        given(await api.GET('/_mock/deliveries/{delivery_id}', delivery(id))),
      /** Sends a callback once more, and answers with what came of it (`redeliver`). */
      redeliver: async (id: string): Promise<Schemas['Attempt']> =>
        given(await api.POST('/_mock/deliveries/{delivery_id}/redeliver', delivery(id))),
    },
    /**
     * What happens in the world from now on, or since an earlier event (`streamEvents`).
     *
     * @param from - `lastEventId`: the id of the last event that was seen. `signal`: ends the stream.
     */
    events: eventReader({ url: `${baseUrl}/_mock/events`, headers, fetch: send }),
  };
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

function given<T>(answer: Answer<T>, empty: true): void;
function given<T>(answer: Answer<T>): NonNullable<T>;
function given<T>({ data, error, response }: Answer<T>, empty = false): NonNullable<T> | undefined {
  if (!response.ok) throw new MockControlError(response, error);
  if (data === undefined || data === null) {
    if (empty) return undefined;
    throw new MockControlError(response, undefined);
  }
  return data;
}

function moveOf(step: ClockStep): Schemas['ClockMove'] {
  if (step === 'next-event') return { to_next_event: true };
  if ('to' in step) return { to: new Date(step.to).toISOString() };
  const { ms = 0, seconds = 0, minutes = 0, hours = 0 } = step;
  return { by_ms: Math.round(ms + 1000 * (seconds + 60 * (minutes + 60 * hours))) };
}
