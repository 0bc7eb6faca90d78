import { bodySchemas } from '../../../../../scripts/generate/body-schemas.ts';
import {
  below,
  ContractError,
  type ContractProblem,
} from '../../../../../scripts/generate/contract-error.ts';
import { errorTable } from '../../../../../scripts/generate/error-table.ts';
import { resultState } from '../../../../../scripts/generate/lifecycle.ts';
import {
  demand,
  jsonBody,
  type OpenApiDocument,
  resolve,
  type Schema,
} from '../../../../../scripts/generate/read-contract.ts';
import {
  creationFacts,
  creationOf,
  likely,
  lookUpFacts,
  lookUpOf,
} from '../../../../../scripts/generate/roles.ts';
import type { Served } from '../../../../../scripts/generate/served-operations.ts';
import { ownErrors, type Role } from '../own-errors.ts';
import { errorExample, fieldExample } from './need-examples.ts';

type Report = (problem: ContractProblem) => void;

/** The envelope of older documentation for a status that has none of its own. */
const FALLBACK_STATUS = '500';

/** Everything that the mock needs for its own work, beyond what generation asks of every contract, and has not. */
export function contractNeeds(document: OpenApiDocument): ContractProblem[] {
  const problems: ContractProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  // What is told of an operation is told at once, also where the operation itself lacks its mark.
  const creation = found(() => creationOf(document)) ?? likely(document, 'creation');
  const lookUp = found(() => lookUpOf(document)) ?? likely(document, 'lookUp');
  const tell = (read: () => unknown): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      problems.push(...error.problems);
    }
  };
  if (creation) {
    tell(() => creationFacts(document, creation));
    needErrors(document, creation, 'creation', report);
    needFields(document, creation, report);
  }
  if (lookUp) {
    tell(() => lookUpFacts(document, lookUp));
    needErrors(document, lookUp, 'lookUp', report);
  }
  tell(() => demand(document['x-scenarios'], 'x-scenarios', '#/'));
  tell(() => resultState(document));
  // A body without a name is told where the names are read.
  found(() => bodySchemas(document));
  const strays = document['x-stray-errors'];
  if (strays && !Object.hasOwn(strays.older ?? {}, FALLBACK_STATUS))
    report({
      message: `x-stray-errors.older lacks ${FALLBACK_STATUS}, which stands for every other status`,
      at: '#/x-stray-errors/older',
    });
  return problems;
}

/** What generation tells of, it tells by itself. */
function found<Value>(find: () => Value): Value | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

function needErrors(document: OpenApiDocument, served: Served, role: Role, report: Report): void {
  const id = served.operation.operationId;
  const shown = found(() => errorTable(document, [served])[id]) ?? {};
  for (const [status, codes] of Object.entries(ownErrors[role])) {
    const at = below(served.at, 'responses', status);
    for (const code of codes)
      if (!Object.hasOwn(shown[status] ?? {}, code))
        report({
          message: `the mock answers ${id} with ${status} ${code}, and the contract shows no such error: add an example with this error.code`,
          at,
          example: errorExample(status, code),
        });
  }
}

/** A field that is read by name, the keywords that it must have, and who reads it. */
type Need = readonly [field: string, keywords: readonly string[], reader: string];

function needFields(document: OpenApiDocument, { operation, at }: Served, report: Report): void {
  const { schema } = jsonBody(operation.requestBody, 'a JSON request body', at);
  const { properties = {} } = resolve<Schema>(document, schema);
  const place = below(at, 'requestBody', 'content', 'application/json', 'schema', 'properties');
  for (const [name, keywords, reader] of needsOf(document)) {
    const field = properties[name] && resolve<Schema>(document, properties[name]);
    if (field === undefined) {
      report({
        message: `the contract lacks the request field ${name}, which ${reader} reads`,
        at: place,
        example: fieldExample(name, keywords),
      });
      continue;
    }
    for (const keyword of keywords)
      if (field[keyword] === undefined)
        report({
          message: `the request field ${name} lacks a ${keyword}, which ${reader} reads`,
          at: below(place, name),
          example: fieldExample(name, keywords),
        });
  }
}

interface Simulation {
  readonly output_length?: { readonly shortest_of?: readonly string[]; readonly extended_by?: string };
  readonly results?: { readonly count_field?: string };
  readonly hints?: { readonly scenario_field?: string };
}

interface FaceScenario {
  readonly name?: string;
  readonly matches_face?: { readonly picture?: string; readonly threshold?: string };
}

function needsOf(document: OpenApiDocument): Need[] {
  const { output_length: output, results, hints } = (document['x-simulation'] ?? {}) as Simulation;
  const simulated = (name: string | undefined, keywords: readonly string[], where: string): Need[] =>
    name === undefined ? [] : [[name, keywords, where]];
  const scenarios = (document['x-scenarios'] ?? []) as readonly FaceScenario[];
  return [
    ['model', [], 'the mock'],
    ['callback_url', ['pattern', 'maxLength'], 'the mock'],
    ...(output?.shortest_of ?? []).flatMap((name) => simulated(name, [], 'x-simulation.output_length')),
    ...simulated(output?.extended_by, ['default'], 'x-simulation.output_length.extended_by'),
    ...simulated(results?.count_field, [], 'x-simulation.results.count_field'),
    ...simulated(hints?.scenario_field, [], 'x-simulation.hints.scenario_field'),
    ...scenarios.flatMap(({ name, matches_face: match }) => [
      ...simulated(match?.picture, [], `the scenario ${name}`),
      ...simulated(match?.threshold, ['default'], `the scenario ${name}`),
    ]),
  ];
}
