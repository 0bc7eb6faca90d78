import { camelKeys } from './camel-keys.ts';
import { below, gather } from './contract-error.ts';
import { contractInfo } from './contract-info.ts';
import { errorTable } from './error-table.ts';
import { lifecycle, resultState, statusForms } from './lifecycle.ts';
import { parameterTable } from './parameter-table.ts';
import { type Constant, printConstants } from './print-constants.ts';
import {
  type Contract,
  demand,
  jsonBody,
  type OpenApiDocument,
  resolve,
  type Schema,
  schemaNamed,
} from './read-contract.ts';
import { responseTable } from './response-table.ts';
import { callbackSchema, creationFacts, creationOf, lookUpFacts, lookUpOf } from './roles.ts';
import { scenarioTable } from './scenario-table.ts';
import { operationTable, type Served, servedOperations } from './served-operations.ts';
import { taskCourse } from './task-course.ts';
import { creationTemplate, failureType, lookUpTemplate } from './task-templates.ts';

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
  'creation',
  'lookUp',
  'callbackSchema',
  'taskCourse',
  'createdTask',
  'shownTask',
  'taskErrorType',
  'contractInfo',
  'responses',
  'statusForms',
] as const;

export type ConstantName = (typeof sharedConstants)[number] | (typeof serverConstants)[number];

/** What the contract says beyond types, of that what is named: life cycle, limits, error codes and so on. */
export function constants(contract: Contract, names: readonly ConstantName[]): string {
  const table = constantTable(contract);
  return printConstants(contract, Object.fromEntries(names.map((name) => [name, table[name]])));
}

const tables = new WeakMap<Contract, Record<ConstantName, Constant>>();

/**
 * The same as values, for a contract that is read at run time. Durations in milliseconds. They are made once for each
 * contract: several files are made of them.
 *
 * @throws ContractError with everything that the contract lacks.
 */
export function constantTable(contract: Contract): Record<ConstantName, Constant> {
  const table = tables.get(contract) ?? makeTable(contract);
  tables.set(contract, table);
  return table;
}

function makeTable({ document }: Contract): Record<ConstantName, Constant> {
  const served = servedOperations(document);
  const creation = (): Served => creationOf(document);
  const lookup = (): Served => lookUpOf(document);

  return gather<Record<ConstantName, Constant>>({
    defaultBaseUrl: () => ({
      comment: "The operator's server.",
      value: demand(document.servers?.[0], 'a server', '#/').url,
    }),
    operations: () => ({ comment: 'Every operation, by its operationId.', value: operationTable(served) }),
    taskLifecycle: () => ({
      comment:
        'Where a task begins, and for each state: whether it is final, its band of progress, what may follow.',
      value: lifecycle(document),
    }),
    taskErrorCodes: () => ({
      comment: 'The codes of failed tasks that are known so far.',
      value: demand(
        schemaNamed(document, 'KnownTaskErrorCode').enum,
        'an enum of codes',
        '#/components/schemas/KnownTaskErrorCode',
      ),
    }),
    callbackDelivery: () => ({ comment: 'How a callback is delivered.', value: delivery(creation()) }),
    callbackAddress: () => ({
      comment: 'Where a callback never goes.',
      value: camelKeys(addressRules(document, creation())),
    }),
    resultLink: () => ({
      comment: 'How long a result link lives after the end of its task.',
      value: camelKeys(resultState(document).link),
    }),
    polling: () => ({
      comment: 'How often the operator advises to read a task.',
      value: camelKeys(lookup().operation['x-polling']),
    }),
    requestFields: () => ({
      comment: 'The rules of each request field.',
      value: fieldRules(document, requestSchema(document, creation())),
    }),
    requiredRequestFields: () => ({
      comment: 'The request fields that must be there.',
      value: requestSchema(document, creation()).required ?? [],
    }),
    requestExamples: () => ({
      comment: "The contract's example requests.",
      value: requestExamples(document, creation()),
    }),
    pathParameters: () => ({
      comment: 'The rules of the path parameters, by operation.',
      value: parameterTable(document, served, 'path'),
    }),
    headerParameters: () => ({
      comment: 'The rules of the header parameters, by operation.',
      value: parameterTable(document, served, 'header'),
    }),
    errors: () => ({
      comment: 'Every documented error, by operation, status and code.',
      value: errorTable(document, served),
    }),
    simulation: () => ({
      comment: 'Illustrative values for a simulator. No client may rely on them.',
      value: camelKeys(demand(document['x-simulation'], 'x-simulation', '#/')),
    }),
    scenarios: () => ({
      comment: 'Courses that a simulator lets a task take on demand, by name.',
      value: scenarioTable(document, { creation: creation(), lookup: lookup() }),
    }),
    strayErrors: () => ({
      comment: 'What has been seen in place of a documented error, by status.',
      value: demand(document['x-stray-errors'], 'x-stray-errors', '#/'),
    }),
    creation: () => ({
      comment: 'The operation that creates a task: its schemas, and the models that it is for.',
      value: creationFacts(document, creation()),
    }),
    lookUp: () => ({
      comment: 'The operation that reads a task, and the parameter that names it.',
      value: lookUpFacts(document, lookup()),
    }),
    callbackSchema: () => ({
      comment: 'The schema of what a callback carries.',
      value: callbackSchema(creation()),
    }),
    taskCourse: () => ({
      comment: 'Which state plays which part in the life of a task, and the shares of the states of work.',
      value: taskCourse(document),
    }),
    createdTask: () => ({
      comment:
        'What the answer to a creation holds beside the fields of every task. A text that begins with $ stands for a value.',
      value: creationTemplate(document, creation()),
    }),
    shownTask: () => ({
      comment: 'What every look-up holds beside the fields of every task.',
      value: lookUpTemplate(document, lookup()),
    }),
    taskErrorType: () => ({
      comment: 'The type of the error of every failed task.',
      value: failureType(document, lookup()),
    }),
    contractInfo: () => ({ comment: 'Which contract this is.', value: contractInfo(document) }),
    statusForms: () => ({
      comment: 'The schema of each state, by schema and status.',
      value: statusForms(document),
    }),
    responses: () => ({
      comment: 'What every documented answer must be, by operation and status.',
      value: responseTable(document, served),
    }),
  });
}

function delivery({ operation, at }: Served): object {
  for (const [name, expressions] of Object.entries(operation.callbacks ?? {}))
    for (const [expression, { post }] of Object.entries(expressions))
      if (post !== undefined) {
        const place = below(at, 'callbacks', name, expression, 'post');
        const policy = demand(post['x-callback-delivery'], 'x-callback-delivery', place);
        return {
          timeoutMs: policy.timeout_seconds * 1000,
          retryDelaysMs: policy.retry_delays_seconds.map((seconds) => seconds * 1000),
          followRedirects: policy.follow_redirects,
        };
      }
  return demand<object>(undefined, 'a POST callback', below(at, 'callbacks'));
}

function addressRules(document: OpenApiDocument, creation: Served): unknown {
  const place = below(creation.at, 'requestBody', 'content', 'application/json', 'schema', 'properties');
  const { properties } = requestSchema(document, creation);
  const field = demand(properties?.callback_url, 'the request field callback_url', place);
  const rules = resolve<Schema>(document, field)['x-callback-address'];
  return demand(rules, 'x-callback-address', below(place, 'callback_url'));
}

function requestSchema(document: OpenApiDocument, { operation, at }: Served): Schema {
  return resolve(document, jsonBody(operation.requestBody, 'a JSON request body', at).schema);
}

function fieldRules(document: OpenApiDocument, request: Schema): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(request.properties ?? {}).map(([name, field]) => [
      name,
      Object.fromEntries(
        Object.entries(resolve<Schema>(document, field)).filter(
          ([keyword]) => keyword !== 'description' && keyword !== 'example' && !keyword.startsWith('x-'),
        ),
      ),
    ]),
  );
}

function requestExamples(document: OpenApiDocument, { operation, at }: Served): Record<string, unknown> {
  const { examples = {} } = jsonBody(operation.requestBody, 'a JSON request body', at);
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [name, resolve(document, example).value]),
  );
}
