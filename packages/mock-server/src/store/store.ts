import type { Awaitable } from '../awaitable.ts';
import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';

/** What an `Idempotency-Key` stands for: the request that took it, and the answer that it got. */
export interface Intent {
  /** The owner of the task. The same key of another one is another intent. */
  readonly owner: string;
  readonly key: string;
  /** The request's body, as canonical JSON. */
  readonly body: string;
  /** The body of the answer, byte for byte. */
  readonly answer: string;
  /** When it is forgotten, in Unix milliseconds. */
  readonly expiresAt: number;
}

/** What came of adding a plan. `taken`: its id, or its intent's key, stands for another one. `full`: no more fit in. */
export type Added = 'added' | 'taken' | 'full';

/** A part of the tasks, newest first. */
export interface Page {
  readonly plans: readonly Plan[];
  /** Where the next part begins, or `undefined` after the last. */
  readonly next: string | undefined;
}

/** The rows of a store's plans. */
export interface PlanRows {
  of(id: string): number | undefined;
  plan(row: number): Plan;
}

/** Keeps what cannot be computed of one world: plans, the requests behind them, and what came of their deliveries. */
export interface Store {
  /**
   * Keeps a new plan, and the intent behind it, in one step, or nothing at all.
   *
   * @param json - The plan's request as JSON, where it is at hand: to write it anew may take as long as all else here.
   */
  addPlan(plan: Plan, intent?: Intent, json?: Uint8Array): Awaitable<Added>;
  /** Puts a plan in the place of the one with the revision before it. Answers `false` where there is no such one. */
  replacePlan(plan: Plan): Promise<boolean>;
  plan(id: string): Awaitable<Plan | undefined>;
  /** Where plans stand in rows: a row is remembered in less room than an id, and finds the plan as well. */
  readonly rows?: PlanRows;
  /** Some plans that fit, newest first, from a place that an earlier page has named. */
  plans(options: {
    readonly limit: number;
    readonly after?: string | undefined;
    readonly fits?: (plan: Plan) => boolean;
  }): Promise<Page>;
  /** How many plans there are. */
  size(): Promise<number>;
  /** The intent that a key stands for at a time, or `undefined` where it is free. */
  intent(owner: string, key: string, now: number): Promise<Intent | undefined>;
  addAttempt(id: string, attempt: Attempt): Awaitable<void>;
  /** The attempts to deliver a task's callback, oldest first. */
  attempts(id: string): Awaitable<readonly Attempt[]>;
}
