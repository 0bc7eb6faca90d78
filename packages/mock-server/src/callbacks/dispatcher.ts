import { setMaxListeners } from 'node:events';
import type { Awaitable } from '../awaitable.ts';
import type { Planned } from '../clock/clock.ts';
import type { Log } from '../events/event-log.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import { type Attempt, delivered, nextDelivery } from '../simulation/next-delivery.ts';
import { isFinal, type Plan } from '../simulation/plan.ts';
import type { DeliveryNotes } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { createAttempts, receiverOf } from './attempts.ts';
import { createFaultyDeliveries } from './faulty-deliveries.ts';
import type { MakeAttemptParts } from './make-attempt.ts';
import type { ReceiverQueue, SharedWork } from './receiver-queue.ts';
import { createSendingTasks } from './sending-tasks.ts';
import { createWorksUnderWay } from './works-under-way.ts';

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

/**
 * Delivers callbacks by the contract's `x-callback-delivery`. Very many may be due at one moment. Until its turn comes, a
 * delivery is no more than the name of its task in the queue of its receiver: what an attempt needs is made when there
 * is room for it.
 */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { contract, clock, store, notes, faults, queue, onFault = console.error } = parts;
  const ending = new AbortController();
  const { signal } = ending;
  // Each attempt under way may listen for the end.
  setMaxListeners(0, signal);
  /** How many tasks have not ended whose callback will be sent then. Nothing is kept of them here. */
  let expected = 0;
  const waiting = new Map<string, Planned>();
  const sending = createSendingTasks();
  const attempts = createAttempts({ ...parts, sending, signal });
  const works = createWorksUnderWay();
  /** Attempts outside the schedule. */
  const apart = new Set<Promise<unknown>>();
  /** What the clock waits for already. */
  let told: Promise<void> | undefined;
  let due: string[] = [];

  const taskOf = async (id: string): Promise<Plan> => {
    const task = await store.plan(id);
    if (task === undefined) throw new Error(`there is no task ${id}`);
    return task;
  };

  /** When the callback of a task is due for the first time, as it is planned. */
  const firstDue = (task: Plan): number | undefined => nextDelivery(contract(task), task, []);

  const expect = (task: Plan): Awaitable<void> => {
    if (task.request.callback_url === undefined) return;
    if (firstDue(task) === undefined) return finish(task);
    expected += 1;
  };

  const wait = (id: string, at: number): void => {
    waiting.get(id)?.forget();
    waiting.set(id, clock.at(at, fallDue, id));
  };

  const fallDue = (id: string): Promise<void> | undefined => {
    waiting.delete(id);
    faulty.due(id);
    sending.add(id);
    works.begin();
    if (due.push(id) === 1) void takeOn();
    // The clock waits once for all that is under way, and not for each.
    if (told === works.none()) return undefined;
    told = works.none();
    return told;
  };

  /** Leads what is due to the queues of its receivers, in order. */
  const takeOn = async (): Promise<void> => {
    for (const id of due) {
      try {
        const task = await taskOf(id);
        if (faulty.mayDecide(id)) void begin(task);
        else queueUp(task);
      } catch (error) {
        onFault(error);
        over(id);
      }
    }
    due = [];
  };

  const over = (id: string): void => {
    sending.remove(id);
    works.end();
  };

  /** The first attempt is due: faults have their say. */
  const begin = async (task: Plan): Promise<void> => {
    try {
      const before = await store.attempts(task.id);
      const verdict = isOver(task, before)
        ? 'over'
        : hasBegun(before)
          ? 'send'
          : await faulty.decide(task.id);
      if (verdict === 'send') return queueUp(task);
      if (verdict === 'drop') await attempts.recordDropped(task);
      if (verdict !== 'later') await finish(task);
    } catch (error) {
      onFault(error);
    }
    over(task.id);
  };

  const queueUp = (task: Plan): void => queue.add(receiverOf(task), deliveries, task.id);

  /** The turn of a delivery has come. */
  const deliver = async (id: string): Promise<void> => {
    try {
      const task = await taskOf(id);
      const before = await store.attempts(id);
      // Somebody may have had it sent by hand in the meantime.
      if (isOver(task, before)) await finish(task);
      else {
        const made = await attempts.make(task, 'schedule', before);
        // While this one is recorded, its receiver has room for the next.
        if (made) return void conclude(task, made);
      }
    } catch (error) {
      onFault(error);
    }
    over(id);
  };
  const deliveries: SharedWork<string> = { run: deliver, refuse: over };

  const conclude = async (task: Plan, made: Attempt): Promise<void> => {
    try {
      const all = await attempts.record(task, made).finally(() => sending.remove(task.id));
      faulty.release();
      if (delivered(made)) await faulty.copy(task.id);
      await goOn(task, all);
    } catch (error) {
      onFault(error);
    }
    works.end();
  };

  const isOver = (task: Plan, before: readonly Attempt[]): boolean =>
    nextDelivery(contract(task), task, before) === undefined;

  /** Plans what comes next of a delivery. */
  const goOn = async (task: Plan, before: readonly Attempt[]): Promise<void> => {
    const at = nextDelivery(contract(task), task, before);
    if (signal.aborted) return;
    if (at === undefined) await finish(task);
    else wait(task.id, at);
  };

  /** Nothing more will be sent by itself, but copies may still be to come. */
  const finish = async (task: Plan): Promise<void> => {
    if (faulty.copiesOf(task.id)) return;
    faulty.forget(task.id);
    if (task.request.callback_url !== undefined) await notes?.over(task.id);
  };

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => apart.delete(entry));
    apart.add(entry);
    return entry;
  };

  const faulty = createFaultyDeliveries({
    clock,
    notes,
    faults,
    putOff: wait,
    sendCopy: (id, at) => tracked(sendCopy(id, at)),
  });

  const sendCopy = async (id: string, at: number): Promise<void> => {
    const task = await taskOf(id);
    await faulty.takeCopy(id, at);
    await attempts.makeApart(task, 'duplicate');
    await finish(task);
  };

  return {
    expect,
    async ended(task, before = task) {
      if (task.request.callback_url === undefined) return;
      if (firstDue(before) !== undefined) expected -= 1;
      await goOn(task, await store.attempts(task.id));
    },
    async resume(task) {
      const { plan, begun } = (await notes?.read(task.id)) ?? { plan: undefined, begun: [] };
      for (const one of begun) await attempts.recordInterrupted(task, one);
      const before = await store.attempts(task.id);
      if (plan && faulty.resume(task.id, plan, hasBegun(before))) return;
      await goOn(task, before);
    },
    async redeliver(task) {
      const made = await tracked(attempts.makeApart(task, 'redelivery'));
      if (made === undefined) throw new Error('the mock has ended');
      return made;
    },
    sending: (taskId) => sending.has(taskId),
    dueAt: (task) => waiting.get(task.id)?.time ?? (isFinal(task, clock.now()) ? undefined : firstDue(task)),
    get underWay() {
      return sending.size;
    },
    get open() {
      return expected + waiting.size + sending.size + faulty.copiesToCome;
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      for (const planned of waiting.values()) planned.forget();
      waiting.clear();
      faulty.close();
      await Promise.all([queue.close(), Promise.allSettled(apart), works.none()]);
    },
  };
}

/** Whether faults have had their say already. */
function hasBegun(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ trigger }) => trigger === 'schedule');
}
