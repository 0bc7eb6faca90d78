import { useSignal } from '@preact/signals';
import { asCurl } from '../model/as-command.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { about, connection } from '../state/mock.ts';
import { hrefOf } from '../state/place.ts';
import { base, keepToken, token } from '../state/settings.ts';

/** Nobody has sent a request to the mock yet. */
export function NoWorld() {
  const facts = about.value?.contract;
  const creation = facts?.operations.find(({ method }) => method === 'POST');
  return (
    <section class="empty">
      <h1>Nothing has happened yet</h1>
      <p>
        Each API key has a world of its own, with tasks, a clock, rules and faults. One appears here with the
        first request. Any key will do.
      </p>
      <p>
        <a class="button primary" href={hrefOf({ view: 'create' })}>
          Create a task
        </a>
      </p>
      {creation && (
        <CodeBlock
          label="Or from a shell"
          text={asCurl({
            origin: base.replace(/\/$/, ''),
            path: creation.path,
            isOwnModel: true,
            apiKey: 'test',
            world: undefined,
            scenario: '',
            request: facts?.request_examples[0]?.request,
          })}
        />
      )}
    </section>
  );
}

/** Grey rows in the place of those that will come. */
export function Loading() {
  return (
    <section class="loading" aria-busy="true">
      <p class="hidden">Loading the tasks</p>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} class="ghost" />
      ))}
    </section>
  );
}

/** What is shown may be old: the mock cannot be reached. */
export function LostBanner() {
  const { value } = connection;
  if (value.kind !== 'lost') return null;
  return (
    <div class="banner" role="alert">
      <strong>Disconnected.</strong> {value.reason} What is shown may be old. Trying again until the mock is
      back.
    </div>
  );
}

/** The mock can be reached from other machines, and asks for its token. */
export function NeedsToken() {
  const given = useSignal('');
  return (
    <section class="empty">
      <h1>This mock asks for its token</h1>
      <p>
        Other machines can reach it, so its control API is locked. The command has printed the token when it
        was started, unless you gave it yourself (<code>--control-token</code>,{' '}
        <code>VIDEORETALK_MOCK_TOKEN</code>).
      </p>
      <form
        class="token"
        onSubmit={(event) => {
          event.preventDefault();
          if (given.value !== '') keepToken(given.value.trim());
        }}
      >
        <label class="field">
          <span>Control token</span>
          <input
            type="password"
            autocomplete="off"
            value={given}
            onInput={({ currentTarget }) => {
              given.value = currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="primary">
          Unlock
        </button>
      </form>
      {token.value !== undefined && <p class="fault">The mock does not take this token.</p>}
    </section>
  );
}
