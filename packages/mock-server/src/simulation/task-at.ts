import { resultLink, simulation, taskLifecycle } from '../generated/constants.ts';
import type { components } from '../generated/schema.ts';
import type { Plan } from './plan-task.ts';

export type Task = components['schemas']['Task'];
export type CreatedTask = components['schemas']['VideoRetalkResponse'];

/** The answer to the creation of a task (operation `createVideoRetalkGeneration`). */
export function createdTask(plan: Plan): CreatedTask {
  const state = taskLifecycle.states[taskLifecycle.initial];
  return {
    created: Math.floor(plan.createdAt / 1000),
    id: plan.id,
    model: plan.model,
    object: 'video.generation.task',
    progress: state.progress.minimum,
    status: taskLifecycle.initial,
    task_info: {
      can_cancel: false,
      estimated_time: plan.estimatedSeconds,
      video_duration: plan.outputSeconds,
    },
    type: 'video',
    usage: {
      billing_rule: 'per_second',
      credits_reserved: plan.credits,
      user_group: simulation.userGroup,
    },
  };
}

/** What a reader of the task sees at a time (operation `getTaskDetail`). */
export function taskAt(plan: Plan, now: number): Task {
  const base = {
    created: Math.floor(plan.createdAt / 1000),
    id: plan.id,
    model: plan.model,
    object: 'video.generation.task',
    task_info: { can_cancel: false },
    type: 'video',
  } as const;
  const { outcome } = plan;
  if (now >= plan.finishesAt && outcome.kind === 'completed')
    return {
      ...base,
      progress: taskLifecycle.states.completed.progress.maximum,
      results: [plan.resultUrl],
      status: 'completed',
      usage: { credits_used: plan.credits },
    };
  if (now >= plan.finishesAt && outcome.kind === 'failed')
    return {
      ...base,
      error: { ...outcome.error, type: 'task_error' },
      progress: taskLifecycle.states.failed.progress.minimum,
      status: 'failed',
    };
  if (now >= plan.finishesAt && outcome.kind === 'cancelled')
    return { ...base, progress: taskLifecycle.states.cancelled.progress.minimum, status: 'cancelled' };
  if (now >= plan.startsAt)
    return {
      ...base,
      progress: within(
        taskLifecycle.states.processing.progress,
        plan.startsAt,
        plan.startsAt + plan.workMs,
        now,
      ),
      status: 'processing',
    };
  return {
    ...base,
    progress: within(taskLifecycle.states.pending.progress, plan.createdAt, plan.startsAt, now),
    status: 'pending',
  };
}

/** When the task's result link dies. */
export function resultExpiresAt(plan: Plan): number {
  return plan.finishesAt + resultLink.lifetimeMs;
}

/** Progress runs evenly through the band of a state, in whole percent. */
function within(band: { minimum: number; maximum: number }, from: number, to: number, now: number): number {
  const share = Math.min(1, Math.max(0, (now - from) / (to - from)));
  return Math.floor(band.minimum + share * (band.maximum - band.minimum));
}
