import type { Contract } from '../contract/contract.ts';
import { KnownTemplates } from './known-templates.ts';
import { isFinal, type Plan } from './plan.ts';
import { resultUrls } from './results.ts';
import type { JsonText, Template, TemplateValues } from './template.ts';

/** A task as somebody is told of it. What it holds besides, its contract says. */
export interface ToldTask {
  readonly created: number;
  readonly id: string;
  readonly model: string;
  readonly progress: number;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** What somebody is told of a task. */
export class Telling {
  readonly #template: Template;
  readonly #values: TemplateValues;

  constructor(template: Template, values: TemplateValues) {
    this.#template = template;
    this.#values = values;
  }

  get task(): ToldTask {
    return this.#template.value(this.#values) as ToldTask;
  }

  get json(): JsonText {
    return this.#template.json(this.#values);
  }
}

/** The answer to the creation of a task. */
export function tellCreated(contract: Contract, plan: Plan): Telling {
  const { waiting } = contract.taskCourse;
  const { progress } = stateOf(contract, waiting);
  return telling(plan, waiting, progress.minimum, contract.createdTask);
}

/** What a reader of the task sees at a time. */
export function taskAt(contract: Contract, plan: Plan, now: number): ToldTask {
  return tellTask(contract, plan, now).task;
}

/** The same, also as JSON. */
export function tellTask(contract: Contract, plan: Plan, now: number): Telling {
  const { taskCourse, taskErrorType, shownTask } = contract;
  const { outcome, detour, startsAt, workMs } = plan;
  if (isFinal(plan, now))
    switch (outcome.kind) {
      case 'completed': {
        const { maximum } = stateOf(contract, taskCourse.completed).progress;
        const results = resultsOf(contract, plan);
        return telling(plan, taskCourse.completed, maximum, shownTask, outcome.completion, results);
      }
      case 'failed': {
        const { minimum } = stateOf(contract, taskCourse.failed).progress;
        const error = { $$error: { ...outcome.error, type: taskErrorType } };
        return telling(plan, taskCourse.failed, minimum, shownTask, withError, error);
      }
      case 'cancelled': {
        const { minimum } = stateOf(contract, taskCourse.cancelled).progress;
        return telling(plan, taskCourse.cancelled, minimum, shownTask);
      }
      case 'none':
        break;
    }
  if (now < startsAt) {
    const { waiting } = taskCourse;
    const band = stateOf(contract, waiting).progress;
    return telling(plan, waiting, within(band, plan.createdAt, startsAt, now), shownTask);
  }
  const { status, from, until } = workAt(contract, (now - startsAt) / workMs);
  const band = stateOf(contract, status).progress;
  const progress = within(band, startsAt + workMs * from, startsAt + workMs * until, now);
  const elsewhere = detour !== undefined && now >= detour.from && now < detour.until;
  return telling(plan, elsewhere ? detour.status : status, progress, shownTask);
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

const withError = { error: '$$error' };
const nothing = {};

/**
 * The names of what every task holds begin with two signs: no contract asks for them.
 *
 * @param shown - What the contract shows of a task in every state, and `more` in this one.
 */
function telling(
  plan: Plan,
  status: string,
  progress: number,
  shown: object,
  more: object = nothing,
  moreValues?: TemplateValues,
): Telling {
  const values = {
    $$created: Math.floor(plan.createdAt / 1000),
    $$id: plan.id,
    $$model: plan.request.model,
    $$progress: progress,
    $$status: status,
    $credits: plan.credits,
    $work_seconds: Math.round(plan.workMs / 1000),
    $estimated_seconds: plan.estimatedSeconds,
    $output_seconds: plan.outputSeconds,
    $request_id: plan.requestId,
  };
  // Two spreads would take ten times as long as all else here.
  return new Telling(templateOf(shown, more), Object.assign(values, moreValues));
}

const templatesOfShown = new WeakMap<object, KnownTemplates>();

/** What every task holds, and what the contract shows of one besides. */
function templateOf(shown: object, more: object): Template {
  let templates = templatesOfShown.get(shown);
  if (templates === undefined) {
    templates = new KnownTemplates({
      created: '$$created',
      id: '$$id',
      model: '$$model',
      progress: '$$progress',
      status: '$$status',
      ...shown,
    });
    templatesOfShown.set(shown, templates);
  }
  return templates.with(more);
}

/** Progress runs evenly through the band of a state, in whole percent. */
function within(band: { minimum: number; maximum: number }, from: number, to: number, now: number): number {
  const share = Math.min(1, Math.max(0, (now - from) / (to - from)));
  return Math.floor(band.minimum + share * (band.maximum - band.minimum));
}

function resultsOf(contract: Contract, plan: Plan): TemplateValues {
  const urls = resultUrls(contract, plan);
  return {
    $result_url: urls[0],
    $result_urls: urls,
    $result_files: urls.map((url) => ({ url })),
  };
}
