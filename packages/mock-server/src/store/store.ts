import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan-task.ts';

/** Keeps what cannot be computed: plans, and what came of their deliveries. */
export interface Store {
  /** Keeps a new plan. Answers `false`, and keeps nothing, where the id is taken. */
  addPlan(plan: Plan): Promise<boolean>;
  plan(id: string): Promise<Plan | undefined>;
  addAttempt(id: string, attempt: Attempt): Promise<void>;
  /** The attempts to deliver a task's callback, oldest first. */
  attempts(id: string): Promise<readonly Attempt[]>;
}
