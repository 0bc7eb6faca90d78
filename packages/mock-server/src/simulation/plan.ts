import type { Completion, Failure, Refusal } from './scenario.ts';

/** The body of a creation that keeps its contract. What else it holds, its model alone knows. */
export interface CreationRequest {
  readonly model: string;
  readonly callback_url?: string;
  readonly [field: string]: unknown;
}

/** How a task ends. `none`: it never does. */
export type Outcome =
  | { readonly kind: 'completed'; readonly completion: Completion }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'none' };

/** A status that the contract does not know, shown for a while. */
export interface Detour {
  readonly status: string;
  readonly from: number;
  /** Infinity where it never ends. */
  readonly until: number;
}

/** A task's whole future, decided when it is created. Times are Unix milliseconds. */
export interface Plan {
  readonly id: string;
  /** How often the future was decided anew, by someone who reached in. */
  readonly revision: number;
  /** Whose task it is: a name of the API key that created it, which is not the key. */
  readonly owner: string;
  readonly request: CreationRequest;
  /** Names the exchange that created the task. */
  readonly requestId: string;
  /** The name of the course that was asked for, where one was. */
  readonly scenario: string | undefined;
  readonly createdAt: number;
  /** When it leaves `pending`. Infinity where it never does. */
  readonly startsAt: number;
  /** When it becomes final. Infinity where it never does. */
  readonly finishesAt: number;
  /** How long the whole work takes, whether or not it comes to its end. */
  readonly workMs: number;
  readonly outcome: Outcome;
  readonly detour: Detour | undefined;
  /** How look-ups are refused, and until when. */
  readonly lookups: { readonly refusal: Refusal; readonly until: number } | undefined;
  readonly outputSeconds: number;
  readonly estimatedSeconds: number;
  readonly credits: number;
  /** Where the results are served, without a trailing slash. */
  readonly resultBase: string;
  /** How long the result links live after the end. */
  readonly resultLifeMs: number;
}

/** Whether the task has reached its end. */
export function isFinal(plan: Plan, now: number): boolean {
  return now >= plan.finishesAt;
}

/** When the task's result links die. Infinity where there is no end that they could follow. */
export function resultExpiresAt(plan: Plan): number {
  return plan.finishesAt + plan.resultLifeMs;
}
