import type { Clock } from '../clock/clock.ts';
import type { Contract } from '../contract/contract.ts';
import type { Attempt, AttemptTrigger } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { type ToldTask, tellTask } from '../simulation/task-at.ts';
import { callbackRequest } from './callback-request.ts';
import type { SendCallback } from './send-callback.ts';

export interface MakeAttemptParts {
  readonly contract: (plan: Plan) => Contract;
  readonly clock: Clock;
  readonly send: SendCallback;
  /** Why a callback that tells of a task breaks the contract, or `undefined`. It is not sent then. */
  readonly judge: (plan: Plan, task: ToldTask) => string | undefined;
}

/** Makes one attempt to deliver a callback. It never rejects, and is not recorded yet. */
export async function makeAttempt(
  { contract, clock, send, judge }: MakeAttemptParts,
  task: Plan,
  { number, trigger, signal }: { number: number; trigger: AttemptTrigger; signal: AbortSignal },
): Promise<Attempt> {
  const startedAt = clock.now();
  const began = performance.now();
  const told = tellTask(contract(task), task, startedAt);
  const breach = judge(task, told.task);
  const result =
    breach === undefined
      ? await send(callbackRequest(task, number, told.json.text), signal)
      : { error: `not sent, since it breaks the contract: ${breach}` };
  // A clock that stands still has not seen the time that a receiver let pass.
  const timedOut = 'timedOut' in result && result.timedOut === true;
  const endedAt = Math.max(clock.now(), timedOut ? startedAt + contract(task).callbackDelivery.timeoutMs : 0);
  return {
    number,
    trigger,
    startedAt,
    endedAt,
    tookMs: performance.now() - began,
    response: 'response' in result ? result.response : undefined,
    error: 'error' in result ? result.error : undefined,
  };
}
