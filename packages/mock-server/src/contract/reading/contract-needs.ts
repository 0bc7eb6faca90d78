import { bodySchemas } from '../../../../../scripts/generate/body-schemas.ts';
import { below, type ContractProblem } from '../../../../../scripts/generate/contract-error.ts';
import { errorTable } from '../../../../../scripts/generate/error-table.ts';
import { lifecycle } from '../../../../../scripts/generate/lifecycle.ts';
import { parameterTable } from '../../../../../scripts/generate/parameter-table.ts';
import {
  jsonBody,
  type OpenApiDocument,
  resolve,
  type Schema,
} from '../../../../../scripts/generate/read-contract.ts';
import { type Served, servedOperations } from '../../../../../scripts/generate/served-operations.ts';
import { ownErrors } from '../own-errors.ts';

type Report = (message: string, at: string) => void;

/** What this mock reads of a contract, by name, beyond what generation asks of every contract. */
const states = ['pending', 'processing', 'completed', 'failed', 'cancelled'];
const bodies = ['VideoRetalkRequest', 'FinishedTask'];
const requestNeeds: Readonly<Record<string, readonly string[]>> = {
  model: [],
  video_url: [],
  audio_url: [],
  ref_image_url: [],
  video_extension: ['default'],
  query_face_threshold: ['default'],
  callback_url: ['pattern', 'maxLength'],
};
/** The envelope of older documentation for a status that has none of its own. */
const FALLBACK_STATUS = '500';

/** Everything that the mock needs for its own work, and the contract has not. */
export function contractNeeds(document: OpenApiDocument): ContractProblem[] {
  const problems: ContractProblem[] = [];
  const report: Report = (message, at) => problems.push({ message, at });
  const served = servedOperations(document);
  const named = (id: string): Served | undefined =>
    served.find(({ operation }) => operation.operationId === id);
  for (const [id, statuses] of Object.entries(ownErrors)) {
    const found = named(id);
    if (found) needErrors(document, found, statuses, report);
    else
      report(
        `the contract lacks the operation ${id}, which the mock serves: add an operation with this operationId`,
        '#/paths',
      );
  }
  const creation = named('createVideoRetalkGeneration');
  const lookup = named('getTaskDetail');
  if (creation) {
    needParameter(document, creation, 'header', 'Idempotency-Key', report);
    needFields(document, creation, report);
  }
  if (lookup) needParameter(document, lookup, 'path', 'task_id', report);
  if (lookup && !lookup.path.includes('{task_id}'))
    report(`the path ${lookup.path} must hold {task_id}, which the mock reads`, lookup.at);
  const known = lifecycle(document).states;
  for (const state of states)
    if (!Object.hasOwn(known, state))
      report(
        `the contract lacks the state ${state} in the transitions of x-task-lifecycle`,
        '#/components/schemas/TaskStatus',
      );
  const { requests, responses } = bodySchemas(document);
  for (const name of bodies)
    if (![...requests, ...responses].includes(name))
      report(`the contract lacks the schema ${name} as the schema of a body`, '#/components/schemas');
  if (document['x-stray-errors'] && !Object.hasOwn(document['x-stray-errors'].older, FALLBACK_STATUS))
    report(
      `x-stray-errors.older lacks ${FALLBACK_STATUS}, which stands for every other status`,
      '#/x-stray-errors/older',
    );
  return problems;
}

function needErrors(
  document: OpenApiDocument,
  served: Served,
  statuses: Readonly<Record<string, readonly string[]>>,
  report: Report,
): void {
  const id = served.operation.operationId;
  const shown = errorTable(document, [served])[id] ?? {};
  for (const [status, codes] of Object.entries(statuses)) {
    const at = below(served.at, 'responses', status);
    for (const code of codes)
      if (!Object.hasOwn(shown[status] ?? {}, code))
        report(
          `the mock answers ${id} with ${status} ${code}, and the contract shows no such error: add an example with this error.code`,
          at,
        );
  }
}

function needParameter(
  document: OpenApiDocument,
  served: Served,
  place: 'header' | 'path',
  name: string,
  report: Report,
): void {
  const id = served.operation.operationId;
  const at = below(served.at, 'parameters');
  const rule = parameterTable(document, [served], place)[id]?.[name];
  if (rule === undefined) report(`the contract lacks the ${place} parameter ${name} of ${id}: add it`, at);
  else needPattern(rule.pattern, `the ${place} parameter ${name} of ${id}`, at, report);
}

function needFields(document: OpenApiDocument, { operation, at }: Served, report: Report): void {
  const body = jsonBody(operation.requestBody, 'a JSON request body', at);
  const { properties = {} } = resolve<Schema>(document, body.schema);
  const place = below(at, 'requestBody', 'content', 'application/json', 'schema', 'properties');
  for (const [name, keywords] of Object.entries(requestNeeds)) {
    const field = properties[name] && resolve<Schema>(document, properties[name]);
    if (field === undefined) {
      report(`the contract lacks the request field ${name}, which the mock reads`, place);
      continue;
    }
    for (const keyword of keywords) {
      if (keyword === 'pattern')
        needPattern(field.pattern, `the request field ${name}`, below(place, name), report);
      else if (field[keyword] === undefined)
        report(`the request field ${name} lacks a ${keyword}, which the mock reads`, below(place, name));
    }
  }
}

function needPattern(pattern: unknown, what: string, at: string, report: Report): void {
  if (pattern === undefined) report(`${what} lacks a pattern, which the mock reads`, at);
  else
    try {
      new RegExp(String(pattern), 'u');
    } catch (error) {
      report(`${what} has a pattern that is no regular expression: ${(error as Error).message}`, at);
    }
}
