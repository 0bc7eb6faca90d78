import type { RuleInput } from './schemas.ts';

/** What a form for rules holds: texts. */
export interface RuleForm {
  readonly scenario: string;
  /** Empty where the rule is for every request. */
  readonly field: string;
  readonly value: string;
  /** Empty where it holds for ever. */
  readonly times: string;
}

/** The rule of a form. A value such as `true` or `190` is meant as JSON; all else is meant as text. */
export function ruleFrom({ scenario, field, value, times }: RuleForm): RuleInput {
  return {
    scenario,
    ...(field === ''
      ? {}
      : { when: { [field]: /^(true|false|-?\d+(\.\d+)?)$/.test(value) ? JSON.parse(value) : value } }),
    ...(times === '' ? {} : { times: Number(times) }),
  };
}
