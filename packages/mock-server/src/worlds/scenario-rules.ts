import { matchingRule, type ScenarioRule } from '../simulation/scenario-rule.ts';

/** What a rule is made from. */
export type ScenarioRuleInput = Omit<ScenarioRule, 'id' | 'used'>;

/** The rules of a world, by which creations get a scenario that nobody has marked them with. */
export interface ScenarioRules {
  list(): readonly ScenarioRule[];
  replace(inputs: readonly ScenarioRuleInput[]): readonly ScenarioRule[];
  add(input: ScenarioRuleInput): ScenarioRule;
  /** Answers `false` where there is no such rule. */
  remove(id: string): boolean;
  /** The name of the scenario that the first matching rule chooses, and counts that. */
  choose(request: Readonly<Record<string, unknown>>): string | undefined;
}

export function createScenarioRules(): ScenarioRules {
  let rules: ScenarioRule[] = [];
  let ids = 0;
  const withId = (input: ScenarioRuleInput): ScenarioRule => ({ ...input, id: `rule-${++ids}`, used: 0 });
  return {
    list: () => rules,
    replace(inputs) {
      rules = inputs.map(withId);
      return rules;
    },
    add(input) {
      const rule = withId(input);
      rules = [...rules, rule];
      return rule;
    },
    remove(id) {
      const before = rules.length;
      rules = rules.filter((rule) => rule.id !== id);
      return rules.length < before;
    },
    choose(request) {
      const chosen = matchingRule(rules, request);
      if (chosen === undefined) return undefined;
      rules = rules.map((rule) => (rule === chosen ? { ...rule, used: rule.used + 1 } : rule));
      return chosen.scenario;
    },
  };
}
