import createFetchClient from 'openapi-fetch';
import type { components, paths } from '../generated/control-schema.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { ClockStep, MockControl, MockControlOptions } from './mock-control.ts';
import { MockControlError } from './mock-control-error.ts';
import { eventReader } from './read-events.ts';

/**
 * Connects to the control API of a mock (`openapi/mock-control.yaml`).
 *
 * Without `apiKey` and `world`, the mock takes the only world that it has, and refuses where there are several.
 */
export function createMockControl(options: MockControlOptions): MockControl {
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
    health: async () => given(await api.GET('/_mock/health')),
    ready: async () => given(await api.GET('/_mock/ready')),
    version: async () => given(await api.GET('/_mock/version')),
    contract: async () => given(await api.GET('/_mock/contract')),
    worlds: async () => given(await api.GET('/_mock/worlds')).worlds,
    reset: async () => given(await api.POST('/_mock/reset')),
    scenarios: async () => given(await api.GET('/_mock/scenarios')).scenarios,
    tasks: {
      list: async (query = {}) => given(await api.GET('/_mock/tasks', { params: { query } })),
      read: async (id) => given(await api.GET('/_mock/tasks/{task_id}', task(id))),
      finish: async (id) => given(await api.POST('/_mock/tasks/{task_id}/finish', task(id))),
      fail: async (id, body = {}) =>
        given(await api.POST('/_mock/tasks/{task_id}/fail', { ...task(id), body })),
      cancel: async (id, body = {}) =>
        given(await api.POST('/_mock/tasks/{task_id}/cancel', { ...task(id), body })),
    },
    clock: {
      read: async () => given(await api.GET('/_mock/clock')),
      set: async (body) => given(await api.PUT('/_mock/clock', { body })),
      advance: async (step) => given(await api.POST('/_mock/clock/advance', { body: moveOf(step) })),
    },
    rules: {
      list: async () => given(await api.GET('/_mock/rules')).rules,
      add: async (body) => given(await api.POST('/_mock/rules', { body })),
      replace: async (rules) => given(await api.PUT('/_mock/rules', { body: { rules } })).rules,
      remove: async (rule_id) => {
        given(await api.DELETE('/_mock/rules/{rule_id}', { params: { path: { rule_id } } }), true);
      },
    },
    faults: {
      list: async () => given(await api.GET('/_mock/faults')).faults,
      add: async (body) => given(await api.POST('/_mock/faults', { body })),
      replace: async (faults) => given(await api.PUT('/_mock/faults', { body: { faults } })).faults,
      remove: async (fault_id) => {
        given(await api.DELETE('/_mock/faults/{fault_id}', { params: { path: { fault_id } } }), true);
      },
    },
    deliveries: {
      list: async (query = {}) => given(await api.GET('/_mock/deliveries', { params: { query } })),
      read: async (id) => given(await api.GET('/_mock/deliveries/{delivery_id}', delivery(id))),
      redeliver: async (id) =>
        given(await api.POST('/_mock/deliveries/{delivery_id}/redeliver', delivery(id))),
    },
    exchanges: async (query = {}) =>
      given(await api.GET('/_mock/exchanges', { params: { query } })).exchanges,
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

function moveOf(step: ClockStep): components['schemas']['ClockMove'] {
  if (step === 'next-event') return { to_next_event: true };
  if ('to' in step) {
    const to = new Date(step.to);
    if (Number.isNaN(to.getTime()))
      throw new TypeError(
        `advance: to is no time: ${JSON.stringify(step.to)}. Give a Date, or a text such as 2026-01-01T12:00:00Z`,
      );
    return { to: to.toISOString() };
  }
  let sum = 0;
  for (const [unit, length] of Object.entries(step)) {
    // From JavaScript, a length by another name would be none, and the clock would stand still without a word.
    if (!Object.hasOwn(unitMs, unit))
      throw new TypeError(
        `advance takes ${Object.keys(unitMs).join(', ')}, or to, or 'next-event'; it got ${unit}`,
      );
    sum += (length ?? 0) * unitMs[unit as keyof typeof unitMs];
  }
  return { by_ms: Math.round(sum) };
}

const unitMs = { ms: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 };
