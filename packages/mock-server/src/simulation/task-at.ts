import type { Contract } from '../contract/contract.ts';
import type { components } from '../generated/schema.ts';
import { isFinal, type Plan } from './plan.ts';
import type { Completion } from './scenario.ts';

export type Task = components['schemas']['Task'];
export type CreatedTask = components['schemas']['VideoRetalkResponse'];

/** The answer to the creation of a task (operation `createVideoRetalkGeneration`). */
export function createdTask(contract: Contract, plan: Plan): CreatedTask {
  const { createdTask: shown, taskLifecycle, simulation } = contract;
  const { initial } = taskLifecycle;
  return {
    created: Math.floor(plan.createdAt / 1000),
    id: plan.id,
    model: plan.request.model,
    object: shown.object,
    progress: bandOf(contract, initial).minimum,
    status: initial,
    task_info: {
      can_cancel: shown.task_info.can_cancel,
      estimated_time: plan.estimatedSeconds,
      video_duration: plan.outputSeconds,
    },
    type: shown.type,
    usage: {
      billing_rule: shown.usage.billing_rule,
      credits_reserved: plan.credits,
      user_group: simulation.userGroup,
    },
    // The contract's own example tells what a contract that is read at run time calls these.
  } as CreatedTask;
}

/** What a reader of the task sees at a time (operation `getTaskDetail`). */
export function taskAt(contract: Contract, plan: Plan, now: number): Task {
  const { createdTask: shown } = contract;
  const { outcome, detour } = plan;
  const task = (status: string, progress: number, more: object): Task =>
    ({
      created: Math.floor(plan.createdAt / 1000),
      id: plan.id,
      model: plan.request.model,
      object: shown.object,
      progress,
      status,
      task_info: { can_cancel: shown.task_info.can_cancel },
      type: shown.type,
      ...more,
    }) as Task;
  if (isFinal(plan, now) && outcome.kind === 'completed')
    return task('completed', bandOf(contract, 'completed').maximum, completed(outcome.completion, plan));
  if (isFinal(plan, now) && outcome.kind === 'failed')
    return task('failed', bandOf(contract, 'failed').minimum, {
      error: { ...outcome.error, type: 'task_error' },
    });
  if (isFinal(plan, now) && outcome.kind === 'cancelled')
    return task('cancelled', bandOf(contract, 'cancelled').minimum, {});
  if (now >= plan.startsAt) {
    const band = bandOf(contract, 'processing');
    const progress = within(band, plan.startsAt, plan.startsAt + plan.workMs, now);
    const elsewhere = detour !== undefined && now >= detour.from && now < detour.until;
    return task(elsewhere ? detour.status : 'processing', progress, {});
  }
  return task('pending', within(bandOf(contract, 'pending'), plan.createdAt, plan.startsAt, now), {});
}

function bandOf(contract: Contract, status: string): { minimum: number; maximum: number } {
  return contract.taskLifecycle.states[status as 'pending'].progress;
}

/** Progress runs evenly through the band of a state, in whole percent. */
function within(band: { minimum: number; maximum: number }, from: number, to: number, now: number): number {
  const share = Math.min(1, Math.max(0, (now - from) / (to - from)));
  return Math.floor(band.minimum + share * (band.maximum - band.minimum));
}

/** Puts the values of the task into the places that a completion leaves for them. */
function completed(completion: Completion, plan: Plan): object {
  const values: Readonly<Record<string, unknown>> = {
    $result_url: plan.resultUrl,
    $credits: plan.credits,
    $work_seconds: Math.round(plan.workMs / 1000),
    $request_id: plan.requestId,
  };
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') return values[node] ?? node;
    if (Array.isArray(node)) return node.map(fill);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, fill(part)]));
  };
  return fill(completion) as object;
}
