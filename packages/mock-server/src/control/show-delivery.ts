import { callbackRequest } from '../callbacks/callback-request.ts';
import type { Contract } from '../contract/contract.ts';
import type { components } from '../generated/control-schema.ts';
import { type Attempt, delivered, deliveryId, nextDelivery } from '../simulation/next-delivery.ts';
import { isFinal, type Plan } from '../simulation/plan.ts';
import { tellTask } from '../simulation/task-at.ts';
import { instant, showTime } from './show-time.ts';

export type Delivery = components['schemas']['Delivery'];
export type ShownAttempt = components['schemas']['Attempt'];

export interface DeliveryFacts {
  readonly plan: Plan;
  readonly attempts: readonly Attempt[];
  readonly now: number;
  readonly sending: boolean;
  /** When it is sent next, where a fault has decided that. */
  readonly dueAt?: number | undefined;
}

/** The delivery of a task's callback as the control API shows it. */
export function showDelivery(contract: Contract, facts: DeliveryFacts): Delivery {
  const { plan, attempts } = facts;
  const state = stateOf(contract, facts);
  const next =
    state === 'scheduled' || state === 'waiting'
      ? (facts.dueAt ?? nextDelivery(contract, plan, attempts))
      : undefined;
  return {
    id: deliveryId(plan.id),
    task_id: plan.id,
    url: plan.request.callback_url ?? '',
    state,
    next_attempt_at: showTime(next),
    attempts: attempts
      .filter(({ trigger }) => trigger !== 'dropped')
      .map((attempt) => showAttempt(contract, plan, attempt)),
  };
}

function stateOf(contract: Contract, { plan, attempts, now, sending }: DeliveryFacts): Delivery['state'] {
  if (attempts.some(delivered)) return 'delivered';
  if (attempts.some(({ trigger }) => trigger === 'dropped')) return 'dropped';
  if (sending) return 'sending';
  if (!isFinal(plan, now)) return 'waiting';
  return nextDelivery(contract, plan, attempts) === undefined ? 'failed' : 'scheduled';
}

/** One attempt. What was sent is not kept: it follows from the task and the time. */
export function showAttempt(contract: Contract, plan: Plan, attempt: Attempt): ShownAttempt {
  const { number, trigger, startedAt, endedAt, tookMs, response, error, interrupted = false } = attempt;
  const body = tellTask(contract, plan, startedAt).json.text;
  const { method, url, headers } = callbackRequest(plan, number, body);
  return {
    number,
    trigger: trigger === 'dropped' ? 'schedule' : trigger,
    started_at: instant(startedAt),
    ended_at: instant(endedAt),
    duration_ms: Math.round(tookMs),
    request: { method, url, headers: { ...headers }, body },
    response: response ? { ...response, headers: { ...response.headers } } : null,
    error: error ?? (delivered(attempt) ? null : `The receiver answered with ${response?.status}`),
    interrupted,
  };
}
