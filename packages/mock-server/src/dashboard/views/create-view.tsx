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
  if (facts === undefined) return <Loading />;
  return <CreateForm facts={facts} />;
}

function CreateForm({ facts }: { readonly facts: ContractFacts }) {
  const { request_examples: examples, models, operations } = facts;
  const example = useSignal(0);
  const text = useSignal(pretty(examples[0]?.request ?? {}));
  const apiKey = useSignal('test');
  const scenario = useSignal('');
  const refusal = useSignal<Refusal | undefined>(undefined);
  const shown = useSignal<'curl' | 'client'>('curl');
  const { value: request, fault } = readJson(text.value);
  // The model of the request decides; where it is none of them, the example that was begun with.
  const model = (request as { model?: unknown } | undefined)?.model;
  const operation =
    models.find((one) => one.model === model)?.operation ?? examples[example.value]?.operation;
  const creation = operations.find(({ id }) => id === operation);
  const asked: Creation = {
    origin: base.replace(/\/$/, ''),
    path: creation?.path ?? '',
    isOwnModel: operation === models[0]?.operation,
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
        method: creation?.method ?? 'POST',
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
                onChange={({ currentTarget }) => {
                  example.value = currentTarget.selectedIndex;
                  text.value = pretty(examples[example.value]?.request ?? {});
                }}
              >
                {models.map(({ model: name, operation: id }) => (
                  <optgroup key={name} label={name}>
                    {examples.map((one, index) =>
                      one.operation === id && one.request.model === name ? (
                        <option key={one.name} selected={index === example.value}>
                          {one.name}
                        </option>
                      ) : null,
                    )}
                  </optgroup>
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
