import { header } from './header.ts';
import { lifecycle, propertiesOfState } from './lifecycle.ts';
import {
  type Contract,
  demand,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Range,
  resolve,
  type Schema,
} from './read-contract.ts';

const SECONDS = /_seconds$/;

/** What the contract says beyond types: life cycle, limits, delivery policy, error codes. Durations in milliseconds. */
export function constants(contract: Contract): string {
  const { document } = contract;
  const served = operations(document);
  const creation = demand(
    served.find(({ operation }) => operation.callbacks !== undefined),
    'an operation with callbacks',
  ).operation;
  const lookup = demand(
    served.find(({ operation }) => operation['x-polling'] !== undefined),
    'an operation with x-polling',
  ).operation;
  const delivery = demand(
    callbackOperation(creation)['x-callback-delivery'],
    'x-callback-delivery on the callback',
  );
  const request = resolve(document, jsonBody(creation.requestBody, 'a JSON request body').schema);
  const callbackUrl = demand(request.properties?.callback_url, 'the request field callback_url');
  const { results } = propertiesOfState(document, 'completed');

  const values: [name: string, comment: string, value: unknown][] = [
    ['defaultBaseUrl', "The operator's server.", demand(document.servers[0], 'a server').url],
    ['operations', 'Every operation, by its operationId.', operationTable(served)],
    [
      'taskLifecycle',
      'Where a task begins, and for each state: whether it is final, its band of progress, what may follow.',
      lifecycle(document),
    ],
    [
      'taskErrorCodes',
      'The codes of failed tasks that are known so far.',
      schema(document, 'KnownTaskErrorCode').enum,
    ],
    [
      'callbackDelivery',
      'How a callback is delivered.',
      {
        timeoutMs: delivery.timeout_seconds * 1000,
        retryDelaysMs: delivery.retry_delays_seconds.map((seconds) => seconds * 1000),
        followRedirects: delivery.follow_redirects,
      },
    ],
    ['callbackAddress', 'Where a callback never goes.', camelKeys(callbackUrl['x-callback-address'])],
    [
      'resultLink',
      'How long a result link lives after the end of its task.',
      camelKeys(demand(results, 'the results of a completed task')['x-result-link']),
    ],
    ['polling', 'How often the operator advises to read a task.', camelKeys(lookup['x-polling'])],
    ['requestFields', 'The rules of each request field.', fieldRules(request)],
    ['requiredRequestFields', 'The request fields that must be there.', request.required ?? []],
    ['requestExamples', "The contract's example requests.", requestExamples(creation)],
    ['pathParameters', 'The rules of the path parameters, by operation.', parameterRules(served, 'path')],
    [
      'headerParameters',
      'The rules of the header parameters, by operation.',
      parameterRules(served, 'header'),
    ],
    ['errors', 'Every documented error, by operation, status and code.', errorTable(document, served)],
    [
      'simulation',
      'Illustrative values for a simulator. No client may rely on them.',
      camelKeys(document['x-simulation']),
    ],
    [
      'scenarios',
      'Courses that a simulator lets a task take on demand, by name.',
      camelScenarios(scenarioTable(document, creation)),
    ],
  ];

  return [
    header(contract),
    ...values.map(
      ([name, comment, value]) =>
        `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
    ),
  ].join('\n');
}

interface Served {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operations(document: OpenApiDocument): Served[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function operationTable(served: readonly Served[]): Record<string, { method: string; path: string }> {
  return Object.fromEntries(
    served.map(({ method, path, operation }) => [operation.operationId, { method, path }]),
  );
}

function callbackOperation(creation: Operation): Operation {
  const item = Object.values(creation.callbacks ?? {}).flatMap((expressions) =>
    Object.values(expressions),
  )[0];
  return demand(item?.post, 'a POST callback on the creation');
}

function jsonBody(
  holder: { readonly content?: Readonly<Record<string, MediaType>> } | undefined,
  what: string,
): MediaType {
  return demand(holder?.content?.['application/json'], what);
}

function schema(document: OpenApiDocument, name: string): Schema {
  return demand(document.components.schemas[name], `the schema ${name}`);
}

function fieldRules(request: Schema): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(request.properties ?? {}).map(([name, field]) => [
      name,
      Object.fromEntries(
        Object.entries(field).filter(
          ([keyword]) => keyword !== 'description' && keyword !== 'example' && !keyword.startsWith('x-'),
        ),
      ),
    ]),
  );
}

function requestExamples(creation: Operation): Record<string, unknown> {
  const { examples = {} } = jsonBody(creation.requestBody, 'a JSON request body');
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [name, (example as { value: unknown }).value]),
  );
}

function parameterRules(
  served: readonly Served[],
  place: 'path' | 'header',
): Record<string, Record<string, Schema>> {
  const table: Record<string, Record<string, Schema>> = {};
  for (const { operation } of served) {
    const here = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
    if (here.length > 0)
      table[operation.operationId] = Object.fromEntries(here.map(({ name, schema }) => [name, schema]));
  }
  return table;
}

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly type: string;
    readonly param?: string;
  };
}

function errorTable(document: OpenApiDocument, served: readonly Served[]): Record<string, unknown> {
  return Object.fromEntries(
    served.map(({ operation }) => [
      operation.operationId,
      Object.fromEntries(
        Object.entries(operation.responses)
          .filter(([status]) => /^[45]/.test(status))
          .map(([status, response]) => {
            const body = jsonBody(
              resolve(document, response),
              `a JSON body for ${operation.operationId} ${status}`,
            );
            const shown = body.examples
              ? Object.values(body.examples).map((example) => resolve(document, example).value as ErrorBody)
              : [body.example as ErrorBody];
            return [status, Object.fromEntries(shown.map(({ error: { code, ...rest } }) => [code, rest]))];
          }),
      ),
    ]),
  );
}

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
function scenarioTable(document: OpenApiDocument, creation: Operation): Record<string, unknown> {
  const codes = (schema(document, 'KnownTaskErrorCode').enum ?? []) as readonly string[];
  const listed = demand(
    (document as { readonly 'x-scenarios'?: readonly Scenario[] })['x-scenarios'],
    'x-scenarios',
  );
  const refusals = errorTable(document, [{ method: '', path: '', operation: creation }])[
    creation.operationId
  ] as Record<string, Record<string, unknown>>;
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
  return table;
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

/** `retry_delays_seconds: 1` becomes `retryDelaysMs: 1000`, at every depth. */
function camelKeys(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(camelKeys);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      SECONDS.test(key)
        ? [camel(key.replace(SECONDS, '_ms')), milliseconds(value)]
        : [camel(key), camelKeys(value)],
    ),
  );
}

function milliseconds(value: unknown): unknown {
  if (typeof value === 'number') return value * 1000;
  if (Array.isArray(value)) return value.map(milliseconds);
  const { minimum, maximum } = value as Range;
  return { minimum: minimum * 1000, maximum: maximum * 1000 };
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
