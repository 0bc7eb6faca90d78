import { useSignal } from '@preact/signals';
import { asClientCode, asCurl, type Creation, creationHeaders } from '../model/as-command.ts';
import { pretty } from '../model/pretty.ts';
import { readJson } from '../model/read-json.ts';
import type { ContractFacts } from '../model/schemas.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { JsonField } from '../parts/json-field.tsx';
import { ScenarioSelect } from '../parts/scenario-select.tsx';
import { knowKey, knownKeys } from '../state/known-keys.ts';
import { about, world } from '../state/mock.ts';
import { attempt } from '../state/notices.ts';
import { go } from '../state/place.ts';
import { base } from '../state/settings.ts';
import { Loading } from './no-world.tsx';

interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** A form that creates a task, from the examples of the contract. */
export function CreateView() {
  const facts = about.value?.contract;
  const creation = facts?.operations.find(({ method }) => method === 'POST');
  if (facts === undefined || creation === undefined) return <Loading />;
  return <CreateForm examples={facts.request_examples} creation={creation} />;
}

interface CreateFormProps {
  readonly examples: ContractFacts['request_examples'];
  readonly creation: ContractFacts['operations'][number];
}

function CreateForm({ examples, creation }: CreateFormProps) {
  const exampleText = (name: string | undefined): string =>
    pretty(examples.find((one) => one.name === name)?.request ?? {});
  const example = useSignal(examples[0]?.name ?? '');
  const text = useSignal(exampleText(example.value));
  const apiKey = useSignal('test');
  const scenario = useSignal('');
  const refusal = useSignal<Refusal | undefined>(undefined);
  const shown = useSignal<'curl' | 'client'>('curl');
  const { value: request, fault } = readJson(text.value);
  const asked: Creation = {
    origin: base.replace(/\/$/, ''),
    path: creation.path,
    apiKey: apiKey.value,
    world: knownKeys.value.get(world.value ?? '') === apiKey.value ? undefined : world.value,
    scenario: scenario.value,
    request,
  };
  const create = async (event: Event): Promise<void> => {
    event.preventDefault();
    refusal.value = undefined;
    await attempt(async () => {
      const response = await fetch(asked.origin + asked.path, {
        method: creation.method,
        headers: creationHeaders(asked),
        body: text.value,
      });
      const body = await response.text();
      if (!response.ok) refusal.value = { status: response.status, body };
      else {
        await knowKey(apiKey.value);
        go({ view: 'task', id: String(JSON.parse(body).id) });
      }
    });
  };
  return (
    <section class="page create">
      <h1>New task</h1>
      <div class="columns">
        <form class="panel form" onSubmit={create}>
          <div class="form-row">
            <label class="field grow">
              <span>Example</span>
              <select
                value={example}
                onChange={({ currentTarget }) => {
                  example.value = currentTarget.value;
                  text.value = exampleText(currentTarget.value);
                }}
              >
                {examples.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <label class="field grow">
              <span>API key</span>
              <input
                class="mono"
                autocomplete="off"
                required
                value={apiKey}
                onInput={({ currentTarget }) => {
                  apiKey.value = currentTarget.value;
                }}
              />
            </label>
          </div>
          <JsonField label="Request" text={text} fault={fault} rows={11} />
          <ScenarioSelect value={scenario} none="none" />
          <button type="submit" class="primary" disabled={fault !== undefined}>
            Create the task
          </button>
          {refusal.value && (
            <div role="alert" class="refusal">
              <p>
                The mock refused it with <strong>{refusal.value.status}</strong>, and there is no task.
              </p>
              <CodeBlock label="Answer" text={pretty(refusal.value.body)} />
            </div>
          )}
        </form>
        <div class="panel">
          <fieldset class="segments">
            <legend class="hidden">The same request as</legend>
            {(['curl', 'client'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="code"
                  checked={shown.value === one}
                  onChange={() => {
                    shown.value = one;
                  }}
                />
                <span>{one === 'curl' ? 'curl' : '@videoretalk/client'}</span>
              </label>
            ))}
          </fieldset>
          {shown.value === 'curl' ? (
            <CodeBlock label="For a shell" text={asCurl(asked)} />
          ) : (
            <CodeBlock label="For a program" text={asClientCode(asked)} />
          )}
        </div>
      </div>
    </section>
  );
}
