import { refusedHosts } from '../../cases/refused-hosts.ts';
import { callbackDelivery, taskLifecycle } from '../../generated/constants.ts';
import type { JsonSchema } from '../../judge/json-schema.ts';
import { locate } from '../../locate.ts';
import { api, creation } from '../api.ts';

/** The parts of the contract of which it is told how much was put to the test. */
export type CoverageGroup = 'statuses' | 'constraints' | 'fields' | 'promises';

/** Each documented status of each operation. */
export const statuses: readonly string[] = api.operations.flatMap(({ id, statuses: all }) =>
  all.filter((status) => !Number.isNaN(status)).map((status) => `${id} ${status}`),
);

const keywords = ['type', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format'];
const body = api.resolve(creation.body?.schema ?? {});

/** Each field of a creation, kept, and each constraint of it, broken; the same for parameters. */
export const constraints: readonly string[] = [
  ...(body.required ?? []).map((field) => `${field}: required broken`),
  ...Object.entries(body.properties ?? {}).flatMap(([field, given]) => {
    const schema = api.resolve(given);
    return [
      `${field}: kept`,
      ...keywords.filter((one) => schema[one] !== undefined).map((one) => `${field}: ${one} broken`),
    ];
  }),
  ...api.operations.flatMap(({ method, parameters }) =>
    parameters.flatMap(({ name }) => [`${method} ${name}: kept`, `${method} ${name}: broken`]),
  ),
];

/** Each field that an answer of a success may have. */
export const fieldsOfAnswers: readonly string[] = api.operations.flatMap(({ id, path, method }) => {
  const place = [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    '200',
    'content',
    'application/json',
    'schema',
  ];
  return [...propertiesOf(locate(place)?.value as JsonSchema | undefined)].map((name) => `${id} ${name}`);
});

function propertiesOf(given: JsonSchema | undefined): Set<string> {
  const schema = api.resolve(given ?? {});
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return new Set([
    ...Object.keys(schema.properties ?? {}),
    ...parts.flatMap((part) => [...propertiesOf(part)]),
  ]);
}

/** The states of a task that are final. */
export const finalStates: readonly string[] = Object.entries(taskLifecycle.states)
  .filter(([, { final }]) => final)
  .map(([state]) => state);

/** What a promise of an extension is called. */
export const promiseOf = {
  state: (state: string): string => `x-task-lifecycle: ${state}`,
  transition: (from: string, to: string): string => `x-task-lifecycle: ${from} to ${to}`,
  callback: (state: string): string => `x-callback-delivery: sent for ${state}`,
  retry: (number: number): string => `x-callback-delivery: retry ${number}`,
  timeout: 'x-callback-delivery: time-out',
  redirect: 'x-callback-delivery: redirect',
  givenUp: 'x-callback-delivery: given up',
  address: (entry: string): string => `x-callback-address: ${entry}`,
  lifetime: 'x-result-link: alive until its end',
  death: 'x-result-link: dead after its end',
} as const;

/**
 * What the extensions promise of a server. `x-polling` is advice for clients, and `x-simulation`, `x-scenarios` and
 * `x-stray-errors` are for simulators.
 */
export const promises: readonly string[] = [
  ...Object.entries(taskLifecycle.states).flatMap(([state, { next }]) => [
    promiseOf.state(state),
    ...next.map((to) => promiseOf.transition(state, to)),
  ]),
  ...finalStates.map(promiseOf.callback),
  ...callbackDelivery.retryDelaysMs.map((_, index) => promiseOf.retry(index + 1)),
  promiseOf.timeout,
  promiseOf.redirect,
  promiseOf.givenUp,
  ...new Set(refusedHosts().map(({ entry }) => promiseOf.address(entry))),
  promiseOf.lifetime,
  promiseOf.death,
];
