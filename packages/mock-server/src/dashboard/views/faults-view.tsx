import { useSignal } from '@preact/signals';
import { faultExamples } from '../../generated/dashboard-facts.ts';
import { readJson } from '../model/read-json.ts';
import type { Fault, FaultInput } from '../model/schemas.ts';
import { JsonField } from '../parts/json-field.tsx';
import { control, state, version } from '../state/mock.ts';
import { attempt } from '../state/notices.ts';

/** What goes wrong between client and mock, in both directions. */
export function FaultsView() {
  version.value;
  return (
    <section class="page">
      <h1>Faults</h1>
      <p class="lead">A fault has requests or callbacks go wrong: late, refused, cut off, twice, never.</p>
      {state.faults.length === 0 ? (
        <p class="none">No fault: every answer and every callback arrives.</p>
      ) : (
        <ul class="cards">
          {state.faults.map((fault) => (
            <FaultCard key={fault.id} fault={fault} />
          ))}
        </ul>
      )}
      <FaultForm />
    </section>
  );
}

function FaultCard({ fault }: { readonly fault: Fault }) {
  const { id, kind, used, ...terms } = fault;
  const { times, ...shown } = terms as Record<string, unknown>;
  return (
    <li class="card">
      <div>
        <strong>{kind}</strong>
        <span class="mono terms">
          {Object.entries(shown)
            .filter(([name, value]) => !(name === 'probability' && value === 1))
            .map(([name, value]) => `${name} ${value}`)
            .join(', ')}
        </span>
      </div>
      <span class="used">
        struck {used}
        {times === undefined ? '×' : ` of ${times}`}
      </span>
      <button
        type="button"
        aria-label={`Remove the fault ${kind}`}
        onClick={() => attempt(() => control().faults.remove(id), 'The fault is gone.')}
      >
        Remove
      </button>
    </li>
  );
}

function FaultForm() {
  const index = useSignal(0);
  const text = useSignal(JSON.stringify(faultExamples[0]?.value, null, 2));
  const { value, fault } = readJson(text.value);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (fault === undefined)
      void attempt(() => control().faults.add(value as FaultInput), 'The fault strikes from now on.');
  };
  return (
    <form class="panel form" onSubmit={submit}>
      <h2>Add a fault</h2>
      <label class="field">
        <span>Begin with</span>
        <select
          value={index}
          onChange={({ currentTarget }) => {
            index.value = Number(currentTarget.value);
            text.value = JSON.stringify(faultExamples[index.value]?.value, null, 2);
          }}
        >
          {faultExamples.map(({ summary }, number) => (
            <option key={summary} value={number}>
              {summary}
            </option>
          ))}
        </select>
      </label>
      <JsonField label="Fault" text={text} fault={fault} rows={8} />
      <button type="submit" class="primary" disabled={fault !== undefined}>
        Add the fault
      </button>
    </form>
  );
}
