import { setMaxListeners } from 'node:events';
import type { Awaitable } from '../awaitable.ts';
import type { Log } from '../events/event-log.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import { type Attempt, nextDelivery } from '../simulation/next-delivery.ts';
import { isFinal, type Plan } from '../simulation/plan.ts';
import type { DeliveryNotes } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { createAttempts } from './attempts.ts';
import { createFaultyDeliveries } from './faulty-deliveries.ts';
import type { MakeAttemptParts } from './make-attempt.ts';
import type { ReceiverQueue } from './receiver-queue.ts';
import { createScheduledDeliveries, hasBegun } from './scheduled-deliveries.ts';
import { createSendingTasks } from './sending-tasks.ts';

/** Sends callbacks when they are due. */
export interface Dispatcher {
  /** Counts on the callback of a task that has not ended, where it has one. It is planned once the task has ended. */
  expect(task: Plan): Awaitable<void>;
  /**
   * A task has ended: plans its callback.
   *
   * @param expected - The task as it was counted on, where its future has changed meanwhile.
   */
  ended(task: Plan, expected?: Plan): Promise<void>;
  /** Goes on with the callback of a task that has ended in an earlier life of the mock. */
  resume(task: Plan): Promise<void>;
  /** Sends the callback of a task that has ended once, at once and outside the schedule. */
  redeliver(task: Plan): Promise<Attempt>;
  /** Whether the callback of a task is being sent at this moment. */
  sending(taskId: string): Awaitable<boolean>;
  /** When the callback of a task is sent next, by schedule and faults, or `undefined`. */
  dueAt(task: Plan): Awaitable<number | undefined>;
  /** How many callbacks are being sent at this moment. */
  readonly underWay: Awaitable<number>;
  /** How many deliveries are not at their end yet: their task goes on, they wait for their time, or are being sent. */
  readonly open: Awaitable<number>;
  /** Ends all sending. What is under way is cut off, and waited for. */
  close(): Promise<void>;
}

export interface DispatcherParts extends MakeAttemptParts {
  readonly store: Store;
  /** Keeps what would be lost with the process. */
  readonly notes: DeliveryNotes | undefined;
  readonly log: Log;
  readonly faults: FaultBoard;
  /** Holds the number of attempts that one receiver gets at once. */
  readonly queue: ReceiverQueue;
  /** Is told what a delivery by the schedule has thrown: nobody else waits for it. */
  readonly onFault?: (error: unknown) => void;
}

/** Makes the dispatcher of a world. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { contract, clock, store, notes, faults, queue, onFault = console.error } = parts;
  const ending = new AbortController();
  const { signal } = ending;
  // Each attempt under way may listen for the end.
  setMaxListeners(0, signal);
  /** How many tasks have not ended whose callback will be sent then. Nothing is kept of them here. */
  let expected = 0;
  /** Attempts outside the schedule. */
  const apart = new Set<Promise<unknown>>();
  const sending = createSendingTasks();
  const attempts = createAttempts({ ...parts, sending, signal });
  const faulty = createFaultyDeliveries({
    clock,
    notes,
    faults,
    putOff: (id, until) => schedule.wait(id, until),
    sendCopy: (id, at) => tracked(schedule.sendCopy(id, at)),
  });
  const schedule = createScheduledDeliveries({ ...parts, sending, attempts, faulty, signal, onFault });

  /** When the callback of a task is due for the first time, as it is planned. */
  const firstDue = (task: Plan): number | undefined => nextDelivery(contract(task), task, []);

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => apart.delete(entry));
    apart.add(entry);
    return entry;
  };

  return {
    expect(task) {
      if (task.request.callback_url === undefined) return undefined;
      if (firstDue(task) === undefined) return schedule.finish(task);
      expected += 1;
      return undefined;
    },
    async ended(task, before = task) {
      if (task.request.callback_url === undefined) return;
      if (firstDue(before) !== undefined) expected -= 1;
      await schedule.goOn(task, await store.attempts(task.id));
    },
    async resume(task) {
      const { plan, begun } = (await notes?.read(task.id)) ?? { plan: undefined, begun: [] };
      for (const one of begun) await attempts.recordInterrupted(task, one);
      const before = await store.attempts(task.id);
      if (plan && faulty.resume(task.id, plan, hasBegun(before))) return;
      await schedule.goOn(task, before);
    },
    async redeliver(task) {
      const made = await tracked(attempts.makeApart(task, 'redelivery'));
      if (made === undefined) throw new Error('the mock has ended');
      return made;
    },
    sending: (taskId) => sending.has(taskId),
    dueAt: (task) => schedule.dueAt(task.id) ?? (isFinal(task, clock.now()) ? undefined : firstDue(task)),
    get underWay() {
      return sending.size;
    },
    get open() {
      return expected + schedule.waiting + sending.size + faulty.copiesToCome;
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      faulty.close();
      await Promise.all([schedule.close(), queue.close(), Promise.allSettled(apart)]);
    },
  };
}
