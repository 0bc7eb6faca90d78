import { type Awaitable, andThen } from '../awaitable.ts';
import type { Contract } from '../contract/contract.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { CreationRequest } from '../simulation/plan.ts';
import { type Scenario, type Scenarios, scenarioNamed, scenarioNameIn } from '../simulation/scenario.ts';
import type { ScenarioRules } from '../worlds/scenario-rules.ts';
import { errorResponse } from './error-response.ts';
import type { JsonAnswer } from './json-answer.ts';

/** A scenario, and the name that it was chosen by. */
export interface Chosen {
  readonly name: string;
  readonly scenario: Scenario;
}

/**
 * The scenario that a creation asks for: by the header, else by the file name of a source, else by a rule of its world. An
 * unknown name is refused.
 */
export function chooseScenario(
  contract: Contract,
  named: string | undefined,
  request: CreationRequest,
  rules: ScenarioRules,
): Awaitable<Chosen | JsonAnswer | undefined> {
  const scenarios: Scenarios = contract.scenarios;
  const field = contract.simulation.hints?.scenarioField;
  const url = field === undefined ? undefined : request[field];
  const inUrl = named === undefined && typeof url === 'string' ? scenarioNameIn(url) : undefined;
  return andThen(named ?? inUrl ?? rules.choose(request), (name) => {
    if (name === undefined) return undefined;
    const scenario = scenarioNamed(scenarios, name);
    if (scenario !== undefined) return { name, scenario };
    const param = named !== undefined ? mockHeaders.scenario : inUrl !== undefined ? `${field}` : 'a rule';
    return errorResponse(contract, 'creation', 400, 'invalid_parameters', {
      message: `${param} names the scenario ${JSON.stringify(name)}, which is none of ${Object.keys(scenarios).join(', ')}`,
      ...(param === 'a rule' ? {} : { param }),
    });
  });
}
