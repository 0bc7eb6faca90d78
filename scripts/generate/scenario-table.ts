import { camelKeys } from './camel-keys.ts';
import { below, ContractError, gather } from './contract-error.ts';
import { errorTable } from './error-table.ts';
import { demand, type OpenApiDocument, schemaNamed } from './read-contract.ts';
import type { Served } from './served-operations.ts';

interface TaskFailure {
  readonly code: string;
  readonly message: string;
}

type Listed = { readonly name: string; readonly description: string } & Partial<Effects>;

interface Effects {
  readonly fails_with: TaskFailure & { readonly at: number };
  readonly matches_face: {
    readonly picture: string;
    readonly threshold: string;
    readonly confidence: number;
    readonly otherwise: string;
  };
  readonly cancelled: { readonly shape: 'status' | 'failed'; readonly at: number };
  readonly shows_status: { readonly status: string };
  readonly refused_with: { readonly operation: string; readonly status: number; readonly code: string };
}

/** The operations that a scenario can have refused. */
interface Refusable {
  readonly creation: Served;
  readonly lookup: Served;
}

/** The scenarios that the contract lists, and those that follow from its error codes and its stray errors. */
export function scenarioTable(document: OpenApiDocument, operations: Refusable): Record<string, unknown> {
  const codes = (schemaNamed(document, 'KnownTaskErrorCode').enum ?? []) as readonly string[];
  const listed = demand(document['x-scenarios'], 'x-scenarios', '#/') as readonly Listed[];
  const resolved = gather<Record<string, object>>(
    Object.fromEntries(
      listed.map((scenario, index) => [
        index,
        () => {
          const at = below('#/x-scenarios', index);
          if (listed.findIndex(({ name }) => name === scenario.name) !== index)
            throw new ContractError([{ message: `the contract has two scenarios ${scenario.name}`, at }]);
          check(document, operations, codes, scenario, at);
          return {
            ...withResolvedEffect(document, listed, scenario, at),
            breaks_contract: 'shows_status' in scenario,
          };
        },
      ]),
    ),
  );
  const table: Record<string, unknown> = {};
  for (const [index, { name }] of listed.entries()) table[name] = resolved[index];
  for (const [name, scenario] of [...failures(document, codes), ...strays(document, operations)])
    table[name] ??= scenario;
  // The names of scenarios stay as they are; only what they hold is renamed.
  return Object.fromEntries(Object.entries(table).map(([name, scenario]) => [name, camelKeys(scenario)]));
}

function check(
  document: OpenApiDocument,
  { creation, lookup }: Refusable,
  codes: readonly string[],
  { name, fails_with: failure, refused_with: refusal, shows_status: shown }: Listed,
  at: string,
): void {
  const refuse = (message: string): never => {
    throw new ContractError([{ message: `the scenario ${name} ${message}`, at }]);
  };
  if (failure && !codes.includes(failure.code))
    refuse(`fails with ${failure.code}, which is no KnownTaskErrorCode: add it to that enum`);
  if (shown && schemaNamed(document, 'TaskStatus').enum?.includes(shown.status))
    refuse(`shows ${shown.status}, which the contract knows`);
  if (refusal === undefined) return;
  // What is wrong with an answer that shows no code is told where the errors are read.
  const { operation, status, code } = refusal;
  const refused = [creation, lookup].find(({ operation: { operationId } }) => operationId === operation);
  if (refused === undefined) refuse(`is refused by ${operation}, which is no operation`);
  else if (errorTable(document, [refused])[operation]?.[status]?.[code] === undefined)
    refuse(`is refused with ${status} ${code}, which no example of ${operation} shows`);
}

/** What one scenario says of another, or of an example, is written out. */
function withResolvedEffect(
  document: OpenApiDocument,
  listed: readonly Listed[],
  { name: _, ...scenario }: Listed,
  at: string,
): Record<string, unknown> {
  const { description, cancelled, matches_face: match } = scenario;
  if (cancelled)
    // What is told as a failure is a failure.
    return cancelled.shape === 'failed'
      ? { description, fails_with: { ...cancelledAsFailed(document), at: cancelled.at } }
      : { description, cancelled: { at: cancelled.at } };
  if (match) {
    const other = listed.find(({ name }) => name === match.otherwise)?.fails_with;
    const failure = demand(other, `a failing scenario ${match.otherwise}`, at);
    return { description, matches_face: { ...match, otherwise: failure } };
  }
  return scenario;
}

function failures(document: OpenApiDocument, codes: readonly string[]): [string, object][] {
  return codes.flatMap((code): [string, object][] => {
    const name = code.replaceAll('_', '-');
    const failure = { code, message: failureMessage(document, code) };
    return [
      [
        `fail-${name}`,
        {
          description: `Fails half-way with ${code}.`,
          fails_with: { ...failure, at: 0.5 },
          breaks_contract: false,
        },
      ],
      [
        `fail-at-once-${name}`,
        {
          description: `Has failed with ${code} at the first look-up.`,
          fails_with: { ...failure, at: 0, at_once: true },
          breaks_contract: false,
        },
      ],
    ];
  });
}

function strays(document: OpenApiDocument, { creation, lookup }: Refusable): [string, object][] {
  const { older, gateway } = demand(document['x-stray-errors'], 'x-stray-errors', '#/');
  const kinds: [name: string, form: string, what: string, statuses: string[]][] = [
    ['older-error', 'older', 'in the envelope of older documentation', Object.keys(older)],
    ['gateway', 'html', 'with the HTML page of a gateway', Object.keys(gateway)],
  ];
  const places: [prefix: string, what: string, operation: string, until: object][] = [
    ['', 'The creation is answered', creation.operation.operationId, {}],
    [
      'lookup-',
      "Look-ups are answered during the first half of the task's time",
      lookup.operation.operationId,
      { until: 0.5 },
    ],
  ];
  return kinds.flatMap(([name, form, how, statuses]) =>
    places.flatMap(([prefix, where, operation, until]) =>
      statuses.map((status): [string, object] => [
        `${prefix}${name}-${status}`,
        {
          description: `${where} with a ${status} ${how}.`,
          refused_with: { operation, status: Number(status), form, ...until },
          breaks_contract: true,
        },
      ]),
    ),
  );
}

function cancelledAsFailed(document: OpenApiDocument): TaskFailure {
  const example = demand(
    document.components.examples?.CancelledAsFailedTask,
    'the example CancelledAsFailedTask',
    '#/components/examples',
  );
  const { code, message } = (example.value as { error: TaskFailure }).error;
  return { code, message };
}

/** The message that an example of the contract shows with a code, or one that only names the code. */
function failureMessage(document: OpenApiDocument, code: string): string {
  const shown = Object.values(document.components.examples ?? {})
    .map(({ value }) => (value as { error?: TaskFailure }).error)
    .find((error) => error?.code === code);
  return shown?.message ?? `The task failed with ${code}.`;
}
