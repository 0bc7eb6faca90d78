import type { Clock, Planned } from '../clock/clock.ts';
import type { Contract } from '../contract/contract.ts';
import { type Attempt, delivered, nextDelivery } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { DeliveryNotes } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { type Attempts, receiverOf } from './attempts.ts';
import type { FaultyDeliveries } from './faulty-deliveries.ts';
import type { ReceiverQueue, SharedWork } from './receiver-queue.ts';
import type { SendingTasks } from './sending-tasks.ts';
import { createWorksUnderWay } from './works-under-way.ts';

/** Sends callbacks by the contract's schedule. */
export interface ScheduledDeliveries {
  /** Plans what comes next of a delivery: an attempt, or its end. */
  goOn(task: Plan, before: readonly Attempt[]): Promise<void>;
  /** Has a delivery fall due at a time, and at no other. */
  wait(id: string, at: number): void;
  /** Sends a copy that a fault wants of a callback, apart from its schedule. */
  sendCopy(id: string, at: number): Promise<void>;
  /** Nothing more will be sent by itself, but copies may still be to come. */
  finish(task: Plan): Promise<void>;
  /** When a delivery that waits falls due; `undefined` where it does not wait. */
  dueAt(id: string): number | undefined;
  /** How many wait for their time. */
  readonly waiting: number;
  /** Ends all waiting, and waits for what is under way. */
  close(): Promise<void>;
}

export interface ScheduledDeliveriesParts {
  readonly contract: (plan: Plan) => Contract;
  readonly clock: Clock;
  readonly store: Store;
  /** Keeps what would be lost with the process. */
  readonly notes: DeliveryNotes | undefined;
  /** Holds the number of attempts that one receiver gets at once. */
  readonly queue: ReceiverQueue;
  readonly sending: SendingTasks;
  readonly attempts: Attempts;
  readonly faulty: FaultyDeliveries;
  /** Tells that the mock has ended. */
  readonly signal: AbortSignal;
  /** Is told what a delivery has thrown: nobody else waits for it. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Delivers by the contract's `x-callback-delivery`. Very many deliveries may be due at one moment. Until its turn comes, one
 * is no more than the name of its task in the queue of its receiver: what an attempt needs is made when there is room for it.
 */
export function createScheduledDeliveries(parts: ScheduledDeliveriesParts): ScheduledDeliveries {
  const { contract, clock, store, notes, queue, sending, attempts, faulty, signal, onFault } = parts;
  const waiting = new Map<string, Planned>();
  const works = createWorksUnderWay();
  /** What the clock waits for already. */
  let told: Promise<void> | undefined;
  let due: string[] = [];

  const taskOf = async (id: string): Promise<Plan> => {
    const task = await store.plan(id);
    if (task === undefined) throw new Error(`there is no task ${id}`);
    return task;
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

  const goOn = async (task: Plan, before: readonly Attempt[]): Promise<void> => {
    const at = nextDelivery(contract(task), task, before);
    if (signal.aborted) return;
    if (at === undefined) await finish(task);
    else wait(task.id, at);
  };

  const finish = async (task: Plan): Promise<void> => {
    if (faulty.copiesOf(task.id)) return;
    faulty.forget(task.id);
    if (task.request.callback_url !== undefined) await notes?.over(task.id);
  };

  return {
    goOn,
    wait,
    async sendCopy(id, at) {
      const task = await taskOf(id);
      await faulty.takeCopy(id, at);
      await attempts.makeApart(task, 'duplicate');
      await finish(task);
    },
    finish,
    dueAt: (id) => waiting.get(id)?.time,
    get waiting() {
      return waiting.size;
    },
    async close() {
      for (const planned of waiting.values()) planned.forget();
      waiting.clear();
      await works.none();
    },
  };
}

/** Whether faults have had their say already. */
export function hasBegun(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ trigger }) => trigger === 'schedule');
}
