import type { Family } from '../contract/family.ts';
import type { components } from '../generated/control-schema.ts';
import { jsonAnswer } from '../http/json-answer.ts';
import { type Scenarios, scenarioNamed } from '../simulation/scenario.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';

type RuleInput = components['schemas']['RuleInput'];
type RuleInputList = components['schemas']['RuleInputList'];

/** Answers `listScenarios`. */
export const listScenarios: ControlHandler = async ({ family }) => ({
  scenarios: Object.entries(scenariosOf(family)).map(([name, { description, breaksContract }]) => ({
    name,
    description,
    breaks_contract: breaksContract,
  })),
});

/** Answers `listRules`. */
export const listRules: ControlHandler = async ({ world }) => ({ rules: world.rules.list() });

/** Answers `replaceRules`. */
export const replaceRules: ControlHandler = async (call) => {
  const { rules } = call.body as RuleInputList;
  for (const rule of rules) check(call, rule);
  const replaced = await call.world.rules.replace(rules);
  call.world.log({ type: 'rules' });
  return { rules: replaced };
};

/** Answers `addRule`. */
export const addRule: ControlHandler = async (call) => {
  const input = call.body as RuleInput;
  check(call, input);
  const rule = await call.world.rules.add(input);
  call.world.log({ type: 'rules' });
  return jsonAnswer(rule, { status: 201 });
};

/** Answers `deleteRule`. */
export const deleteRule: ControlHandler = async ({ world, path }) => {
  if (!(await world.rules.remove(path.rule_id ?? '')))
    throw new ControlProblem(404, 'rule_not_found', {
      message: `The world ${world.id} has no rule ${path.rule_id}`,
      param: 'rule_id',
    });
  world.log({ type: 'rules' });
  return new Response(null, { status: 204 });
};

/** Those of all models, by name: the same name may stand for another course with another model. */
function scenariosOf({ all }: Family): Scenarios {
  return Object.assign(
    {},
    ...all.toReversed().map(({ contract }) => contract.scenarios),
    all[0]?.contract.scenarios,
  );
}

function check({ family }: ControlCall, { scenario, when = {} }: RuleInput): void {
  const scenarios = scenariosOf(family);
  const fields = [...new Set(family.all.flatMap(({ contract }) => Object.keys(contract.requestFields)))];
  if (scenarioNamed(scenarios, scenario) === undefined)
    throw new ControlProblem(400, 'invalid_parameters', {
      message: `scenario must be one of ${Object.keys(scenarios).join(', ')}, got ${JSON.stringify(scenario)}`,
      param: 'scenario',
    });
  // A field that the contract does not know may be in a request, but is more likely a slip of the pen.
  const unknown = Object.keys(when).find((field) => !fields.includes(field));
  if (unknown !== undefined)
    throw new ControlProblem(400, 'invalid_parameters', {
      message: `when must name fields of the request (${fields.join(', ')}), got ${JSON.stringify(unknown)}`,
      param: 'when',
    });
}
