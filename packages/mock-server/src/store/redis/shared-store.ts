import type { Contract } from '../../contract/contract.ts';
import type { Attempt } from '../../simulation/next-delivery.ts';
import { nextMilestone } from '../../simulation/next-milestone.ts';
import type { Plan } from '../../simulation/plan.ts';
import { readPlan, writePlan } from '../file/plan-record.ts';
import type { Added, Intent, Store } from '../store.ts';
import type { Connection } from './connection.ts';
import type { SharedState } from './shared-state.ts';

/** How many tasks are read at once where few of them fit. */
const LARGEST_SHARE = 500;

export interface SharedStoreParts {
  readonly connection: Connection;
  readonly state: SharedState;
  readonly mostPlans: number;
  /** When the callback of a new task is due, or `undefined`. */
  readonly firstDelivery: (plan: Plan) => number | undefined;
  /** The contract of a task. */
  readonly contract: (plan: Plan) => Contract;
  /** Is told of what will be due. */
  readonly onPlanned: (at: number) => void;
}

/** The tasks of a world in Redis. What comes of a task is planned in one step with it. */
export function createSharedStore(parts: SharedStoreParts): Store {
  const { connection, state, mostPlans, firstDelivery, contract, onPlanned } = parts;
  const { ask } = connection;
  const planOf = (text: string | null | undefined): Plan | undefined =>
    text === null || text === undefined ? undefined : readPlan(text);
  const fieldOf = (owner: string, key: string): string => `${owner} ${key}`;

  const futureOf = (plan: Plan, now: number): [milestone: number | string, delivery: number | string] => {
    const times = [nextMilestone(contract(plan), plan, now), firstDelivery(plan)] as const;
    for (const at of times) if (at !== undefined) onPlanned(at);
    return [times[0] ?? '', times[1] ?? ''];
  };

  return {
    async addPlan(plan, intent) {
      const future = futureOf(plan, plan.createdAt);
      const taken = intent
        ? [fieldOf(intent.owner, intent.key), JSON.stringify(intent), intent.expiresAt]
        : [];
      const added = (await state.run(
        'addPlan',
        plan.id,
        writePlan(plan),
        ...future,
        plan.createdAt,
        mostPlans,
        ...taken,
      )) as Added | 'gone';
      return added === 'gone' ? 'added' : added;
    },
    async replacePlan(plan) {
      const future = futureOf(plan, plan.finishesAt);
      return (await state.run('replacePlan', plan.id, plan.revision, writePlan(plan), ...future)) === 1;
    },
    plan: async (id) => planOf(await ask((redis) => redis.hget(state.key('plans'), id))),
    async plans({ limit, after, fits = () => true }) {
      const found: Plan[] = [];
      let before = after === undefined ? '+inf' : `(${after}`;
      let share = limit + 1;
      for (;;) {
        const rows = await ask((redis) =>
          redis.zrevrangebyscore(state.key('order'), before, '-inf', 'WITHSCORES', 'LIMIT', 0, share),
        );
        const ids = rows.filter((_, index) => index % 2 === 0);
        const texts = ids.length === 0 ? [] : await ask((redis) => redis.hmget(state.key('plans'), ...ids));
        for (const [index, text] of texts.entries()) {
          const place = Number(rows[index * 2 + 1]);
          before = `(${place}`;
          const plan = planOf(text);
          if (plan === undefined || !fits(plan)) continue;
          if (found.length === limit) return { plans: found, next: String(place + 1) };
          found.push(plan);
        }
        if (ids.length < share) return { plans: found, next: undefined };
        share = LARGEST_SHARE;
      }
    },
    size: () => ask((redis) => redis.hlen(state.key('plans'))),
    async intent(owner, key, now) {
      const text = await ask((redis) => redis.hget(state.key('intents'), fieldOf(owner, key)));
      const intent = text === null ? undefined : (JSON.parse(text) as Intent);
      return intent && intent.expiresAt > now ? intent : undefined;
    },
    async addAttempt() {
      throw new Error('attempts are recorded with what they end: see the dispatcher');
    },
    attempts: async (id) => readAttempts(await ask((redis) => redis.hget(state.key('attempts'), id))),
  };
}

/** The attempts of a delivery, which stand one after the other. */
export function readAttempts(text: string | null): readonly Attempt[] {
  const attempts = JSON.parse(`[${text ?? ''}]`) as Attempt[];
  return attempts.map((attempt) => ({ ...attempt, response: attempt.response, error: attempt.error }));
}
