import type { Signal } from '@preact/signals';
import { about } from '../state/mock.ts';

/**
 * Chooses a scenario, and says what happens in it.
 *
 * @param none - What it is called to choose none, where that can be chosen.
 */
export function ScenarioSelect({ value, none }: { value: Signal<string>; none: string | undefined }) {
  const scenarios = about.value?.scenarios ?? [];
  if (none === undefined && value.value === '') value.value = scenarios[0]?.name ?? '';
  const chosen = scenarios.find(({ name }) => name === value.value);
  return (
    <label class="field">
      <span>Scenario</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {scenarios.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <small>
        {chosen?.description ?? 'It waits, works and completes in its own time.'}
        {chosen?.breaks_contract && ' Its answers break the contract, on purpose.'}
      </small>
    </label>
  );
}
