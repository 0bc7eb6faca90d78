import { Heap } from 'heap-js';
import type { Clock } from '../clock/clock.ts';
import { nextDelivery } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan-task.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { Store } from '../store/store.ts';
import type { SendCallback, SendResult } from './send-callback.ts';

/** Sends callbacks when they are due. */
export interface Dispatcher {
  /** Takes on the callback of a task, where it has one. */
  watch(plan: Plan): Promise<void>;
  /** Ends all sending. What is under way is cut off, and waited for. */
  close(): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly plan: Plan;
}

export interface DispatcherParts {
  readonly clock: Clock;
  readonly store: Store;
  readonly send: SendCallback;
}

/** One timer for all callbacks: it sleeps until the next one is due. */
export function createDispatcher({ clock, store, send }: DispatcherParts): Dispatcher {
  const queue = new Heap<Due>((a, b) => a.at - b.at);
  const underWay = new Set<Promise<void>>();
  const ending = new AbortController();
  let cancelTimer: () => void = () => {};

  const sleep = (): void => {
    cancelTimer();
    const next = queue.peek();
    cancelTimer = next === undefined || ending.signal.aborted ? () => {} : clock.at(next.at, wake);
  };

  const wake = (): void => {
    for (let next = queue.peek(); next !== undefined && next.at <= clock.now(); next = queue.peek()) {
      const { plan } = next;
      queue.pop();
      const delivery = deliver(plan).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
    }
    sleep();
  };

  const watch = async (plan: Plan): Promise<void> => {
    const at = nextDelivery(plan, await store.attempts(plan.id));
    if (at === undefined) return;
    queue.push({ at, plan });
    sleep();
  };

  const deliver = async (plan: Plan): Promise<void> => {
    if (plan.callbackUrl === undefined) return;
    const startedAt = clock.now();
    const body = JSON.stringify(taskAt(plan, startedAt));
    // A sender of the user's own may throw: that is a failed attempt, recorded as any other, and not the mock's end.
    const headers = { 'content-type': 'application/json', 'user-agent': 'videoretalk-mock' };
    const request = { url: plan.callbackUrl, method: 'POST', headers, body } as const;
    const result = await send(request, ending.signal).catch(
      (thrown: unknown): SendResult => ({ error: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    if (ending.signal.aborted) return;
    await store.addAttempt(plan.id, {
      startedAt,
      endedAt: clock.now(),
      status: 'response' in result ? result.response.status : undefined,
      error: 'error' in result ? result.error : undefined,
    });
    await watch(plan);
  };

  return {
    watch,
    async close() {
      ending.abort();
      cancelTimer();
      await Promise.all(underWay);
    },
  };
}
