import type { Contract } from '../contract/contract.ts';
import { fillTemplate, type TemplateValues } from './fill-template.ts';
import { isFinal, type Plan } from './plan.ts';
import { resultUrls } from './results.ts';

/** A task as somebody is told of it. What it holds besides, its contract says. */
export interface ToldTask {
  readonly created: number;
  readonly id: string;
  readonly model: string;
  readonly progress: number;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** The answer to the creation of a task. */
export function createdTask(contract: Contract, plan: Plan): ToldTask {
  const { waiting } = contract.taskCourse;
  const { progress } = stateOf(contract, waiting);
  return told(plan, waiting, progress.minimum, fillTemplate(contract.createdTask, valuesOf(plan)));
}

/** What a reader of the task sees at a time. */
export function taskAt(contract: Contract, plan: Plan, now: number): ToldTask {
  const { taskCourse, taskErrorType } = contract;
  const { outcome, detour, startsAt, workMs } = plan;
  const shown = fillTemplate(contract.shownTask, valuesOf(plan));
  const task = (status: string, progress: number, more?: object): ToldTask =>
    told(plan, status, progress, shown, more);
  if (isFinal(plan, now))
    switch (outcome.kind) {
      case 'completed': {
        const { completed } = taskCourse;
        const { progress } = stateOf(contract, completed);
        return task(
          completed,
          progress.maximum,
          fillTemplate(outcome.completion, completedValues(contract, plan)),
        );
      }
      case 'failed': {
        const { failed } = taskCourse;
        const error = { ...outcome.error, type: taskErrorType };
        return task(failed, stateOf(contract, failed).progress.minimum, { error });
      }
      case 'cancelled': {
        const { cancelled } = taskCourse;
        return task(cancelled, stateOf(contract, cancelled).progress.minimum);
      }
      case 'none':
        break;
    }
  if (now < startsAt) {
    const { waiting } = taskCourse;
    return task(waiting, within(stateOf(contract, waiting).progress, plan.createdAt, startsAt, now));
  }
  const { status, from, until } = workAt(contract, (now - startsAt) / workMs);
  const band = stateOf(contract, status).progress;
  const progress = within(band, startsAt + workMs * from, startsAt + workMs * until, now);
  const elsewhere = detour !== undefined && now >= detour.from && now < detour.until;
  return task(elsewhere ? detour.status : status, progress);
}

/** The state of work in which a task is when a share of its work is done. */
function workAt(
  { taskCourse: { working } }: Contract,
  share: number,
): Contract['taskCourse']['working'][number] {
  for (const state of working) if (share < state.until) return state;
  const last = working.at(-1);
  if (last === undefined) throw new TypeError('the contract has no state of work');
  return last;
}

interface State {
  readonly progress: { readonly minimum: number; readonly maximum: number };
}

function stateOf({ taskLifecycle }: Contract, status: string): State {
  const state = (taskLifecycle.states as Readonly<Record<string, State>>)[status];
  if (state === undefined) throw new TypeError(`the contract has no state ${status}`);
  return state;
}

function told(plan: Plan, status: string, progress: number, shown: object, more?: object): ToldTask {
  return {
    created: Math.floor(plan.createdAt / 1000),
    id: plan.id,
    model: plan.request.model,
    progress,
    status,
    ...shown,
    ...more,
  };
}

/** Progress runs evenly through the band of a state, in whole percent. */
function within(band: { minimum: number; maximum: number }, from: number, to: number, now: number): number {
  const share = Math.min(1, Math.max(0, (now - from) / (to - from)));
  return Math.floor(band.minimum + share * (band.maximum - band.minimum));
}

function valuesOf(plan: Plan): TemplateValues {
  return {
    $credits: plan.credits,
    $work_seconds: Math.round(plan.workMs / 1000),
    $estimated_seconds: plan.estimatedSeconds,
    $output_seconds: plan.outputSeconds,
    $request_id: plan.requestId,
  };
}

function completedValues(contract: Contract, plan: Plan): TemplateValues {
  const urls = resultUrls(contract, plan);
  return {
    ...valuesOf(plan),
    $result_url: plan.resultUrl,
    $result_urls: urls,
    $result_files: urls.map((url) => ({ url })),
  };
}
