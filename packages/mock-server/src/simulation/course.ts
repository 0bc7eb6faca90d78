import type { Failure, Scenario } from './scenario.ts';

/** How a task ends. `none`: it never does. */
export type Outcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'none' };

/** What a scenario means for the plan of a task. */
export interface Course {
  readonly outcome: Outcome;
  /** Which share of the work is done at the end, from 0 to 1. */
  readonly share: number;
  /** How many times longer than drawn it waits and works. */
  readonly factor: number;
}

/** The course of a task. Without a scenario it completes in its own time. */
export function courseOf(scenario: Scenario | undefined): Course {
  const usual: Course = { outcome: { kind: 'completed' }, share: 1, factor: 1 };
  if (scenario === undefined) return usual;
  if ('pending' in scenario) return { ...usual, outcome: { kind: 'none' }, factor: Number.POSITIVE_INFINITY };
  if ('slow' in scenario) return { ...usual, factor: scenario.slow.factor };
  if ('cancelled' in scenario)
    return { ...usual, outcome: { kind: 'cancelled' }, share: scenario.cancelled.at };
  if ('failsWith' in scenario) {
    const { code, message, at } = scenario.failsWith;
    return { ...usual, outcome: { kind: 'failed', error: { code, message } }, share: at };
  }
  // A refused creation has no task.
  return usual;
}
