import { useSignal } from '@preact/signals';
import { duration, timeOfDay } from '../model/duration.ts';
import { pretty } from '../model/pretty.ts';
import type { Delivery, DeliveryAttempt, MockTask } from '../model/schemas.ts';
import { control, goesOn, now } from '../state/mock.ts';
import { attempt } from '../state/notices.ts';
import { CodeBlock } from './code-block.tsx';

const words = {
  waiting: 'It is sent when the task has ended.',
  scheduled: 'It is tried again.',
  sending: 'It is being sent.',
  delivered: 'The receiver took it.',
  failed: 'Every attempt failed, and no other is planned.',
  dropped: 'A fault keeps it from being sent.',
} as const;

/** The callback of a task: what came of it, and each attempt as it went over the wire. */
export function AttemptList({ task, delivery }: { task: MockTask; delivery: Delivery | undefined }) {
  const sending = useSignal(false);
  const { delivery_id: id } = task;
  const redeliver = async (): Promise<void> => {
    sending.value = true;
    await attempt(async () => {
      const { response, error } = await control().deliveries.redeliver(id ?? '');
      if (error !== null)
        throw new Error(`The receiver did not take the callback: ${response?.status ?? error}`);
    }, 'The receiver took the callback.');
    sending.value = false;
  };
  const next = delivery?.next_attempt_at ?? null;
  return (
    <>
      <div class="panel-head">
        <h2>Callback</h2>
        <button type="button" disabled={sending.value || goesOn(task.status)} onClick={redeliver}>
          {sending.value ? 'Sending' : 'Send again'}
        </button>
      </div>
      {delivery && (
        <>
          <p class="mono wrap">{delivery.url}</p>
          <p class={`outcome ${delivery.state}`}>
            {words[delivery.state]}
            {next !== null && ` Next attempt in ${duration(Math.max(0, Date.parse(next) - now.value))}.`}
          </p>
          {delivery.attempts.map((one) => (
            <AttemptDetails key={one.number} attempt={one} />
          ))}
        </>
      )}
    </>
  );
}

function AttemptDetails({ attempt: one }: { readonly attempt: DeliveryAttempt }) {
  const { number, trigger, started_at, duration_ms, request, response, error, interrupted } = one;
  // Nobody knows what came of an attempt that the mock has not outlived.
  const look = interrupted ? 'odd' : error === null ? 'good' : 'bad';
  return (
    <details class="attempt">
      <summary>
        <span class="number">{number}</span>
        <span class={`code-tag ${look}`}>{response?.status ?? (interrupted ? 'unknown' : 'none')}</span>
        <span class="why">{error ?? (trigger === 'schedule' ? 'taken' : `taken, ${trigger}`)}</span>
        <span class="when">
          {timeOfDay(started_at)}, {duration(duration_ms)}
        </span>
      </summary>
      <CodeBlock label="Sent headers" text={headerLines(request.headers)} />
      <CodeBlock label="Sent body" text={pretty(request.body)} />
      {response && (
        <>
          <CodeBlock label="Received headers" text={headerLines(response.headers)} />
          <CodeBlock
            label={response.truncated ? 'Received body, of which the rest is not kept' : 'Received body'}
            text={response.body === '' ? '(empty)' : pretty(response.body)}
          />
        </>
      )}
    </details>
  );
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return lines.length === 0 ? '(none)' : lines.join('\n');
}
