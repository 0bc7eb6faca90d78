import { camelKeys } from './camel-keys.ts';
import { errorTable } from './error-table.ts';
import { demand, type OpenApiDocument, type Operation, schemaNamed } from './read-contract.ts';

interface TaskFailure {
  readonly code: string;
  readonly message: string;
}

interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly pending?: 'forever';
  readonly slow?: { readonly factor: number };
  readonly fails_with?: TaskFailure & { readonly at: number };
  readonly cancelled?: { readonly shape: 'status' | 'failed'; readonly at: number };
  readonly refused_with?: {
    readonly status: number;
    readonly code: string;
    readonly retry_after_seconds?: number;
  };
}

/** The scenarios that the contract lists, and one for each known code of a failed task that it does not. */
export function scenarioTable(document: OpenApiDocument, creation: Operation): Record<string, unknown> {
  const codes = (schemaNamed(document, 'KnownTaskErrorCode').enum ?? []) as readonly string[];
  const listed = demand(document['x-scenarios'], 'x-scenarios') as readonly Scenario[];
  const refusals = errorTable(document, [creation])[creation.operationId] as Record<
    string,
    Record<string, unknown>
  >;
  const table: Record<string, unknown> = {};
  for (const { name, ...rest } of listed) {
    const { fails_with: failure, cancelled, refused_with: refusal } = rest;
    if (table[name] !== undefined) throw new Error(`the contract has two scenarios ${name}`);
    if (failure && !codes.includes(failure.code))
      throw new Error(`the scenario ${name} fails with ${failure.code}, which is no KnownTaskErrorCode`);
    if (refusal) demand(refusals[refusal.status]?.[refusal.code], `${refusal.status} ${refusal.code}`);
    // What is told as a failure is a failure.
    table[name] =
      cancelled?.shape === 'failed'
        ? { description: rest.description, fails_with: { ...cancelledAsFailed(document), at: cancelled.at } }
        : cancelled
          ? { description: rest.description, cancelled: { at: cancelled.at } }
          : rest;
  }
  for (const code of codes)
    table[`fail-${code.replaceAll('_', '-')}`] ??= {
      description: `Fails half-way with ${code}.`,
      fails_with: { code, message: failureMessage(document, code), at: 0.5 },
    };
  return camelScenarios(table);
}

function cancelledAsFailed(document: OpenApiDocument): TaskFailure {
  const example = demand(
    document.components.examples.CancelledAsFailedTask,
    'the example CancelledAsFailedTask',
  );
  const { code, message } = (example.value as { error: TaskFailure }).error;
  return { code, message };
}

/** The message that an example of the contract shows with a code, or one that only names the code. */
function failureMessage(document: OpenApiDocument, code: string): string {
  const shown = Object.values(document.components.examples)
    .map(({ value }) => (value as { error?: TaskFailure }).error)
    .find((error) => error?.code === code);
  return shown?.message ?? `The task failed with ${code}.`;
}

/** The names of scenarios stay as they are; only what they hold is renamed. */
function camelScenarios(table: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, scenario]) => [name, camelKeys(scenario)]));
}
