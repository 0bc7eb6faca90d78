import { most } from '../model/world-state.ts';
import { ExchangeTable } from '../parts/exchange-table.tsx';
import { state, version } from '../state/mock.ts';

/** What clients have asked the VideoRetalk API of the mock, and what it answered, refusals included. */
export function RequestsView() {
  version.value;
  return (
    <section class="page">
      <h1>Requests</h1>
      {state.exchanges.length === 0 ? (
        <div class="empty">
          <h2>No request in this world</h2>
          <p>Requests to the VideoRetalk API show up here, whether they were answered or refused.</p>
        </div>
      ) : (
        <>
          <ExchangeTable exchanges={state.exchanges} />
          {state.exchanges.length === most.exchanges && (
            <p class="hint">The latest {most.exchanges} are shown.</p>
          )}
        </>
      )}
    </section>
  );
}
