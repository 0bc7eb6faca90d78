import type { Contract } from '../contract/contract.ts';
import type { Plan } from './plan.ts';

/** What a receiver answered, as far as it was read. */
export interface ReceiverAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether there was more of the body than was read. */
  readonly truncated: boolean;
}

/**
 * Why an attempt was made: it was due, somebody asked for it, or a fault had it sent twice. `dropped` stands for all
 * the attempts that a fault has prevented.
 */
export type AttemptTrigger = 'schedule' | 'redelivery' | 'duplicate' | 'dropped';

/** One try to deliver a callback. Times are Unix milliseconds by the world's clock. */
export interface Attempt {
  readonly number: number;
  readonly trigger: AttemptTrigger;
  readonly startedAt: number;
  readonly endedAt: number;
  /** How long it took in real time, in milliseconds. */
  readonly tookMs: number;
  readonly response: ReceiverAnswer | undefined;
  /** Why there is no answer, or why it was not even sent. */
  readonly error: string | undefined;
  /** Whether the mock ended before it knew what came of it: the receiver may have taken the callback. */
  readonly interrupted?: boolean;
}

/** Whether an attempt has delivered the callback: a 2xx answer, and nothing else. */
export function delivered({ response }: Attempt): boolean {
  return response !== undefined && response.status >= 200 && response.status < 300;
}

/** When the callback is sent next, or `undefined` where there is nothing (more) to send by itself. */
export function nextDelivery(
  contract: Contract,
  plan: Plan,
  attempts: readonly Attempt[],
): number | undefined {
  if (plan.request.callback_url === undefined || !Number.isFinite(plan.finishesAt)) return undefined;
  // What was sent by hand, or twice by a fault, neither starts nor ends the schedule; but a delivered callback is done.
  if (attempts.some((attempt) => delivered(attempt) || attempt.trigger === 'dropped')) return undefined;
  // Nobody knows what came of an attempt that was interrupted, so it is made again.
  const scheduled = attempts.filter(({ trigger, interrupted }) => trigger === 'schedule' && !interrupted);
  const last = scheduled.at(-1);
  // The callback waits until the bill is confirmed.
  if (last === undefined) return plan.finishesAt + contract.simulation.billingConfirmationMs;
  const delay = contract.callbackDelivery.retryDelaysMs[scheduled.length - 1];
  return delay === undefined ? undefined : last.endedAt + delay;
}

const PREFIX = 'delivery-of-';

/** The name of the delivery that belongs to a task: each has one at most. */
export function deliveryId(taskId: string): string {
  return `${PREFIX}${taskId}`;
}

/** The task that a delivery belongs to, or `undefined` where the name is none of a delivery. */
export function taskIdOfDelivery(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}
