import { camelKeys } from './camel-keys.ts';
import { contractInfo } from './contract-info.ts';
import { errorTable } from './error-table.ts';
import { lifecycle, propertiesOfState, taskForms } from './lifecycle.ts';
import { parameterTable } from './parameter-table.ts';
import { type Constant, printConstants } from './print-constants.ts';
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
import { responseTable } from './response-table.ts';
import { scenarioTable } from './scenario-table.ts';
import { operationTable, servedOperations } from './served-operations.ts';

/** What every output is given. */
export const sharedConstants = [
  'defaultBaseUrl',
  'operations',
  'taskLifecycle',
  'taskErrorCodes',
  'callbackDelivery',
  'callbackAddress',
  'resultLink',
  'polling',
  'requestFields',
  'requiredRequestFields',
  'requestExamples',
  'pathParameters',
  'headerParameters',
  'errors',
  'simulation',
] as const;

/** What only a server needs besides. */
export const serverConstants = [
  'scenarios',
  'strayErrors',
  'createdTask',
  'contractInfo',
  'responses',
  'taskForms',
] as const;

export type ConstantName = (typeof sharedConstants)[number] | (typeof serverConstants)[number];

/** What the contract says beyond types, of that what is named: life cycle, limits, error codes and so on. */
export function constants(contract: Contract, names: readonly ConstantName[]): string {
  const table = constantTable(contract);
  return printConstants(contract, Object.fromEntries(names.map((name) => [name, table[name]])));
}

/** The same as values, for a contract that is read at run time. Durations in milliseconds. */
export function constantTable({ document }: Contract): Record<ConstantName, Constant> {
  const served = servedOperations(document);
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

  return {
    defaultBaseUrl: { comment: "The operator's server.", value: demand(document.servers[0], 'a server').url },
    operations: { comment: 'Every operation, by its operationId.', value: operationTable(served) },
    taskLifecycle: {
      comment:
        'Where a task begins, and for each state: whether it is final, its band of progress, what may follow.',
      value: lifecycle(document),
    },
    taskErrorCodes: {
      comment: 'The codes of failed tasks that are known so far.',
      value: schemaNamed(document, 'KnownTaskErrorCode').enum,
    },
    callbackDelivery: {
      comment: 'How a callback is delivered.',
      value: {
        timeoutMs: delivery.timeout_seconds * 1000,
        retryDelaysMs: delivery.retry_delays_seconds.map((seconds) => seconds * 1000),
        followRedirects: delivery.follow_redirects,
      },
    },
    callbackAddress: {
      comment: 'Where a callback never goes.',
      value: camelKeys(callbackUrl['x-callback-address']),
    },
    resultLink: {
      comment: 'How long a result link lives after the end of its task.',
      value: camelKeys(demand(results, 'the results of a completed task')['x-result-link']),
    },
    polling: {
      comment: 'How often the operator advises to read a task.',
      value: camelKeys(lookup['x-polling']),
    },
    requestFields: { comment: 'The rules of each request field.', value: fieldRules(request) },
    requiredRequestFields: {
      comment: 'The request fields that must be there.',
      value: request.required ?? [],
    },
    requestExamples: { comment: "The contract's example requests.", value: requestExamples(creation) },
    pathParameters: {
      comment: 'The rules of the path parameters, by operation.',
      value: parameterTable(document, served, 'path'),
    },
    headerParameters: {
      comment: 'The rules of the header parameters, by operation.',
      value: parameterTable(document, served, 'header'),
    },
    errors: {
      comment: 'Every documented error, by operation, status and code.',
      value: errorTable(
        document,
        served.map(({ operation }) => operation),
      ),
    },
    simulation: {
      comment: 'Illustrative values for a simulator. No client may rely on them.',
      value: camelKeys(document['x-simulation']),
    },
    scenarios: {
      comment: 'Courses that a simulator lets a task take on demand, by name.',
      value: scenarioTable(document, { creation, lookup }),
    },
    strayErrors: {
      comment: 'What has been seen in place of a documented error, by status.',
      value: demand(document['x-stray-errors'], 'x-stray-errors'),
    },
    createdTask: {
      comment: 'The answer to a creation as the contract shows it.',
      value: answerExample(document, creation),
    },
    contractInfo: { comment: 'Which contract this is.', value: contractInfo(document) },
    taskForms: { comment: 'The schema of a task in each of its states.', value: taskForms(document) },
    responses: {
      comment: 'What every documented answer must be, by operation and status.',
      value: responseTable(document, served),
    },
  };
}

function callbackOperation(creation: Operation): Operation {
  const item = Object.values(creation.callbacks ?? {}).flatMap((expressions) =>
    Object.values(expressions),
  )[0];
  return demand(item?.post, 'a POST callback on the creation');
}

/** The answer to a creation as the contract shows it. A simulator takes from it what it does not decide itself. */
function answerExample(document: OpenApiDocument, creation: Operation): unknown {
  const answer = resolve(document, demand(creation.responses['200'], 'an answer 200 to the creation'));
  const { examples = {} } = jsonBody(answer, 'a JSON answer to the creation');
  const [example] = Object.values(examples).map((one) => resolve(document, one).value);
  return demand(example, 'an example of the answer to the creation');
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
