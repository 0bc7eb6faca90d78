import { callbackDelivery, simulation } from '../generated/constants.ts';
import type { Plan } from './plan-task.ts';

/** One try to deliver a callback. Times are Unix milliseconds by the mock's clock. */
export interface Attempt {
  readonly startedAt: number;
  readonly endedAt: number;
  /** The receiver's status, where it answered in time. */
  readonly status: number | undefined;
  /** Why there is no status, or why it does not count. */
  readonly error: string | undefined;
}

/** Whether an attempt has delivered the callback: a 2xx answer, and nothing else. */
export function delivered({ status }: Attempt): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** When the callback is sent next, or `undefined` where there is nothing (more) to send. */
export function nextDelivery(plan: Plan, attempts: readonly Attempt[]): number | undefined {
  if (plan.callbackUrl === undefined || plan.outcome.kind === 'none') return undefined;
  const last = attempts.at(-1);
  // The callback waits until the bill is confirmed.
  if (last === undefined) return plan.finishesAt + simulation.billingConfirmationMs;
  if (delivered(last)) return undefined;
  const delay: number | undefined = callbackDelivery.retryDelaysMs[attempts.length - 1];
  return delay === undefined ? undefined : last.endedAt + delay;
}
