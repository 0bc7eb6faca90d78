import { useSignal } from '@preact/signals';
import { ruleFrom } from '../model/rule-form.ts';
import type { Rule } from '../model/schemas.ts';
import { ScenarioSelect } from '../parts/scenario-select.tsx';
import { about, control, state, version } from '../state/mock.ts';
import { attempt } from '../state/notices.ts';

/** Which scenarios new tasks take, and rules that choose them. */
export function RulesView() {
  version.value;
  return (
    <section class="page">
      <h1>Rules</h1>
      <p class="lead">
        A rule has new tasks take a scenario, although their requests do not ask for one. The first rule that
        matches wins.
      </p>
      {state.rules.length === 0 ? (
        <p class="none">No rule: tasks take the scenario that they ask for, or simply succeed.</p>
      ) : (
        <ul class="cards">
          {state.rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      <RuleForm />
    </section>
  );
}

function RuleCard({ rule }: { readonly rule: Rule }) {
  const { id, scenario, when = {}, times, used } = rule;
  const terms = Object.entries(when);
  return (
    <li class="card">
      <div>
        <strong>{scenario}</strong>
        <span class="mono terms">
          {terms.length === 0
            ? 'for every creation'
            : terms.map(([field, value]) => `${field} = ${JSON.stringify(value)}`).join(', ')}
        </span>
      </div>
      <span class="used">
        used {used}
        {times === undefined ? '×' : ` of ${times}`}
      </span>
      <button
        type="button"
        aria-label={`Remove the rule for ${scenario}`}
        onClick={() => attempt(() => control().rules.remove(id), 'The rule is gone.')}
      >
        Remove
      </button>
    </li>
  );
}

function RuleForm() {
  const scenario = useSignal('');
  const field = useSignal('');
  const value = useSignal('');
  const times = useSignal('');
  const fields = about.value?.contract.request_fields ?? [];
  const submit = (event: Event): void => {
    event.preventDefault();
    const terms = { scenario: scenario.value, field: field.value, value: value.value, times: times.value };
    void attempt(() => control().rules.add(ruleFrom(terms)), 'The rule holds from now on.');
  };
  return (
    <form class="panel form" onSubmit={submit}>
      <h2>Add a rule</h2>
      <ScenarioSelect value={scenario} none={undefined} />
      <div class="form-row">
        <label class="field">
          <span>Only where the field</span>
          <select
            value={field}
            onChange={({ currentTarget }) => {
              field.value = currentTarget.value;
            }}
          >
            <option value="">any request</option>
            {fields.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label class="field grow">
          <span>has the value (* stands for any text)</span>
          <input
            class="mono"
            placeholder="*/long-*"
            disabled={field.value === ''}
            value={value}
            onInput={({ currentTarget }) => {
              value.value = currentTarget.value;
            }}
          />
        </label>
        <label class="field short">
          <span>Times</span>
          <input
            type="number"
            min="1"
            placeholder="always"
            value={times}
            onInput={({ currentTarget }) => {
              times.value = currentTarget.value;
            }}
          />
        </label>
      </div>
      <button type="submit" class="primary">
        Add the rule
      </button>
    </form>
  );
}
