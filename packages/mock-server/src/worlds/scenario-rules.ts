import type { Awaitable } from '../awaitable.ts';
import { matchingRule, type ScenarioRule } from '../simulation/scenario-rule.ts';
import type { StateCell } from '../store/state-cell.ts';

/** What a rule is made from. */
export type ScenarioRuleInput = Omit<ScenarioRule, 'id' | 'used'>;

/** The rules of a world, and how many there have ever been. */
export interface RulesState {
  readonly rules: readonly ScenarioRule[];
  readonly ids: number;
}

export const noRules: RulesState = { rules: [], ids: 0 };

/** The rules of a world, by which creations get a scenario that nobody has marked them with. */
export interface ScenarioRules {
  list(): readonly ScenarioRule[];
  replace(inputs: readonly ScenarioRuleInput[]): Promise<readonly ScenarioRule[]>;
  add(input: ScenarioRuleInput): Promise<ScenarioRule>;
  /** Answers `false` where there is no such rule. */
  remove(id: string): Promise<boolean>;
  /** The name of the scenario that the first matching rule chooses, and counts that. */
  choose(request: object): Awaitable<string | undefined>;
}

export function createScenarioRules(cell: StateCell<RulesState>): ScenarioRules {
  const withId = (input: ScenarioRuleInput, number: number): ScenarioRule => ({
    ...input,
    id: `rule-${number}`,
    used: 0,
  });
  return {
    list: () => cell.get().rules,
    replace: (inputs) =>
      cell.change(({ ids }) => {
        const rules = inputs.map((input, index) => withId(input, ids + index + 1));
        return [{ rules, ids: ids + inputs.length }, rules];
      }),
    add: (input) =>
      cell.change(({ rules, ids }) => {
        const rule = withId(input, ids + 1);
        return [{ rules: [...rules, rule], ids: ids + 1 }, rule];
      }),
    remove: (id) =>
      cell.change((state) => {
        const rules = state.rules.filter((rule) => rule.id !== id);
        return rules.length < state.rules.length ? [{ ...state, rules }, true] : [state, false];
      }),
    choose(request) {
      if (cell.get().rules.length === 0) return undefined;
      return cell.change((state) => {
        const chosen = matchingRule(state.rules, { ...request });
        if (chosen === undefined) return [state, undefined];
        const counted = { ...chosen, used: chosen.used + 1 };
        const rules = state.rules.map((rule) => (rule === chosen ? counted : rule));
        return [{ ...state, rules }, chosen.scenario];
      });
    },
  };
}
