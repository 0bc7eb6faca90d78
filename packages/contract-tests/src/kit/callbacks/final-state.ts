import { taskLifecycle } from '../../generated/constants.ts';

const states: Readonly<Record<string, { readonly final: boolean }>> = taskLifecycle.states;

/** Whether a state of a task is final. */
export const isFinal = (status: unknown): boolean =>
  typeof status === 'string' && states[status]?.final === true;
