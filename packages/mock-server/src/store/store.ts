import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan-task.ts';

/** What an `Idempotency-Key` stands for: the request that took it, and the answer that it got. */
export interface Intent {
  /** The API key that it was sent with. Another one's is another intent. */
  readonly owner: string;
  readonly key: string;
  /** The request's body, as canonical JSON. */
  readonly body: string;
  /** The body of the answer, byte for byte. */
  readonly answer: string;
  /** When it is forgotten, in Unix milliseconds. */
  readonly expiresAt: number;
}

/** Keeps what cannot be computed: plans, the requests behind them, and what came of their deliveries. */
export interface Store {
  /**
   * Keeps a new plan, and the intent behind it, in one step. Answers `false`, and keeps nothing, where the id is taken,
   * or where the intent's key is and has not expired by the time that the plan begins.
   */
  addPlan(plan: Plan, intent?: Intent): Promise<boolean>;
  plan(id: string): Promise<Plan | undefined>;
  /** The intent that a key stands for at a time, or `undefined` where it is free. */
  intent(owner: string, key: string, now: number): Promise<Intent | undefined>;
  addAttempt(id: string, attempt: Attempt): Promise<void>;
  /** The attempts to deliver a task's callback, oldest first. */
  attempts(id: string): Promise<readonly Attempt[]>;
}
