import type { Contract } from '../contract/contract.ts';
import type { components } from '../generated/control-schema.ts';
import { deliveryId } from '../simulation/next-delivery.ts';
import { type Plan, resultExpiresAt } from '../simulation/plan.ts';
import { taskAt } from '../simulation/task-at.ts';
import { instant, showTime } from './show-time.ts';

export type MockTask = components['schemas']['MockTask'];

/** A task as the control API shows it: its whole plan, and what the look-up answers at a time. */
export function showTask(contract: Contract, plan: Plan, now: number): MockTask {
  const answer = taskAt(contract, plan, now);
  return {
    id: plan.id,
    status: answer.status,
    progress: answer.progress,
    scenario: plan.scenario ?? null,
    model: plan.request.model,
    request: { ...plan.request },
    created_at: instant(plan.createdAt),
    starts_at: showTime(plan.startsAt),
    finishes_at: showTime(plan.finishesAt),
    results_expire_at: plan.outcome.kind === 'completed' ? showTime(resultExpiresAt(plan)) : null,
    work_ms: plan.workMs,
    estimated_ms: plan.estimatedSeconds * 1000,
    output_ms: plan.outputSeconds * 1000,
    credits_reserved: plan.credits,
    delivery_id: plan.request.callback_url === undefined ? null : deliveryId(plan.id),
    answer: { ...answer },
  };
}
