import { camelKeys } from './camel-keys.ts';
import { errorTable } from './error-table.ts';
import { header } from './header.ts';
import { lifecycle, propertiesOfState } from './lifecycle.ts';
import {
  type Contract,
  demand,
  jsonBody,
  type OpenApiDocument,
  type Operation,
  resolve,
  type Schema,
  schemaNamed,
} from './read-contract.ts';
import { scenarioTable } from './scenario-table.ts';

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
      schemaNamed(document, 'KnownTaskErrorCode').enum,
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
    [
      'errors',
      'Every documented error, by operation, status and code.',
      errorTable(
        document,
        served.map(({ operation }) => operation),
      ),
    ],
    [
      'simulation',
      'Illustrative values for a simulator. No client may rely on them.',
      camelKeys(document['x-simulation']),
    ],
    [
      'scenarios',
      'Courses that a simulator lets a task take on demand, by name.',
      scenarioTable(document, creation),
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
