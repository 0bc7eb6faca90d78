import { setMaxListeners } from 'node:events';
import type { Awaitable } from '../awaitable.ts';
import type { Planned } from '../clock/clock.ts';
import type { Log } from '../events/event-log.ts';
import { noCallbackFaults } from '../faults/draw-faults.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import { type Attempt, type AttemptTrigger, delivered, nextDelivery } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { BegunAttempt, DeliveryNotes, DeliveryPlan } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { type MakeAttemptParts, makeAttempt } from './make-attempt.ts';
import type { ReceiverQueue } from './receiver-queue.ts';

/** Sends callbacks when they are due. */
export interface Dispatcher {
  /** Takes on the callback of a new task, where it has one. */
  take(task: Plan): Awaitable<void>;
  /** Takes on the callback of a task whose future has changed. */
  watch(task: Plan): Promise<void>;
  /** Goes on with a callback that an earlier life of the mock has left. */
  resume(task: Plan): Promise<void>;
  /** Sends the callback of a task that has ended once, at once and outside the schedule. */
  redeliver(task: Plan): Promise<Attempt>;
  /** Whether the callback of a task is being sent at this moment. */
  sending(taskId: string): Awaitable<boolean>;
  /** When the callback of a task is sent next, by schedule and faults, or `undefined`. */
  dueAt(taskId: string): Awaitable<number | undefined>;
  /** How many callbacks are being sent at this moment. */
  readonly underWay: Awaitable<number>;
  /** How many deliveries are not at their end yet: they wait for their time, or are being sent. */
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
}

/** Delivers callbacks by the contract's `x-callback-delivery`. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { contract, clock, store, notes, log, faults, queue } = parts;
  const ending = new AbortController();
  // Each attempt under way listens for the end: there may be many.
  setMaxListeners(0, ending.signal);
  const works = new Set<Promise<unknown>>();
  const waiting = new Map<string, Planned>();
  /** Deliveries that a fault holds back until another one was sent. */
  const held = new Map<string, () => void>();
  /** What faults have decided for deliveries that are not at their end. */
  const decided = new Map<string, DeliveryPlan>();
  /** The attempts under way, and the number that the latest of them has, by task. */
  const sending = new Map<string, { count: number; latest: number }>();
  let copiesToCome = 0;

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => works.delete(entry));
    works.add(entry);
    return entry;
  };

  const wait = (id: string, at: number, run = usual): void => {
    waiting.get(id)?.forget();
    waiting.set(id, clock.at(at, run, id));
  };

  const due = (run: (task: Plan) => Promise<void>) => (id: string) => {
    waiting.delete(id);
    return tracked(taskOf(id).then(run));
  };

  // What waits is a name, and one function for all: there may be very many callbacks to come.
  const usual = due((task) => (decided.has(task.id) ? deliver(task) : begin(task)));

  const taskOf = async (id: string): Promise<Plan> => {
    const task = await store.plan(id);
    if (task === undefined) throw new Error(`there is no task ${id}`);
    return task;
  };

  const take = (task: Plan): Awaitable<void> => {
    if (task.request.callback_url === undefined || ending.signal.aborted) return;
    const at = nextDelivery(contract(task), task, []);
    if (at === undefined) return finish(task);
    // Nothing waits for it yet.
    waiting.set(task.id, clock.at(at, usual, task.id));
  };

  const watch = async (task: Plan): Promise<void> => {
    const at = nextDelivery(contract(task), task, await store.attempts(task.id));
    if (ending.signal.aborted) return;
    if (at === undefined) await finish(task);
    else wait(task.id, at);
  };

  /** Nothing more will be sent by itself, but copies may still be to come. */
  const finish = async (task: Plan): Promise<void> => {
    if (decided.get(task.id)?.copiesAt?.length) return;
    decided.delete(task.id);
    if (task.request.callback_url !== undefined) await notes?.over(task.id);
  };

  const decide = async (task: Plan, plan: DeliveryPlan): Promise<void> => {
    decided.set(task.id, plan);
    await notes?.keep(task.id, plan);
  };

  /** The first attempt is due: faults have their say. */
  const begin = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return finish(task);
    const drawn = await faults.drawForCallback();
    const { drop: dropped, lateMs, holdMs, duplicatesAfterMs } = drawn;
    const offMs = lateMs > 0 ? lateMs : holdMs;
    const dueAt = offMs === undefined ? undefined : clock.now() + offMs;
    if (dropped) await drop(task);
    else if (dueAt !== undefined) {
      await decide(task, { faults: drawn, dueAt });
      putOff(task, dueAt);
    } else {
      // What decides nothing need not be kept.
      if (duplicatesAfterMs.length > 0) await decide(task, { faults: drawn });
      else decided.set(task.id, { faults: drawn });
      await deliver(task);
    }
  };

  const putOff = (task: Plan, dueAt: number): void => {
    const { lateMs, holdMs } = decided.get(task.id)?.faults ?? noCallbackFaults;
    if (lateMs > 0 || holdMs === undefined) wait(task.id, dueAt, due(deliver));
    else hold(task, dueAt);
  };

  const hold = ({ id }: Plan, until: number): void => {
    const release = (): void => {
      held.delete(id);
      wait(id, clock.now(), due(deliver));
    };
    held.set(id, release);
    const end = due((task) => {
      held.delete(id);
      return deliver(task);
    });
    wait(id, until, end);
  };

  const drop = async (task: Plan): Promise<void> => {
    const now = clock.now();
    const nothing = { number: 0, startedAt: now, endedAt: now, tookMs: 0, response: undefined };
    await record(task, { ...nothing, trigger: 'dropped', error: 'dropped by a fault: nothing was sent' });
    await finish(task);
  };

  // Somebody may have had it sent by hand in the meantime.
  const isOver = async (task: Plan): Promise<boolean> =>
    nextDelivery(contract(task), task, await store.attempts(task.id)) === undefined;

  const deliver = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return finish(task);
    const made = await attempt(task, 'schedule');
    if (made === undefined) return;
    for (const release of held.values()) release();
    if (delivered(made)) await copy(task);
    await watch(task);
  };

  /** A fault has a callback that was received sent again. */
  const copy = async (task: Plan): Promise<void> => {
    const { faults: drawn = noCallbackFaults } = decided.get(task.id) ?? {};
    if (drawn.duplicatesAfterMs.length === 0) return;
    const copiesAt = drawn.duplicatesAfterMs.map((ms) => clock.now() + ms);
    await decide(task, { faults: drawn, copiesAt });
    for (const at of copiesAt) planCopy(task, at);
  };

  const planCopy = (task: Plan, at: number): void => {
    copiesToCome += 1;
    clock.at(at, () => {
      copiesToCome -= 1;
      return tracked(sendCopy(task, at));
    });
  };

  const sendCopy = async (task: Plan, at: number): Promise<void> => {
    const plan = decided.get(task.id);
    const copiesAt = plan?.copiesAt?.filter((other) => other !== at) ?? [];
    if (plan) await decide(task, { ...plan, copiesAt });
    await attempt(task, 'duplicate');
    if (copiesAt.length === 0) await finish(task);
  };

  /** Sends once, and records what came of it; `undefined` where the mock has ended meanwhile. */
  const attempt = async (task: Plan, trigger: AttemptTrigger): Promise<Attempt | undefined> => {
    const url = task.request.callback_url;
    if (url === undefined) throw new TypeError(`${task.id} has no callback_url`);
    if (ending.signal.aborted) return undefined;
    const recorded = (await store.attempts(task.id)).filter((made) => made.trigger !== 'dropped').length;
    const before = sending.get(task.id) ?? { count: 0, latest: 0 };
    const number = Math.max(recorded, before.latest) + 1;
    sending.set(task.id, { count: before.count + 1, latest: number });
    try {
      const { signal } = ending;
      const make = () => makeAttempt(parts, task, { number, trigger, signal });
      const made = await queue.run(url, async () => {
        await notes?.begin(task.id, { number, trigger, startedAt: clock.now() });
        return make();
      });
      if (signal.aborted) return undefined;
      await record(task, made);
      return made;
    } catch (error) {
      // The queue turns away what still waited when the mock ended.
      if (ending.signal.aborted) return undefined;
      throw error;
    } finally {
      const { count, latest } = sending.get(task.id) ?? { count: 1, latest: number };
      if (count === 1) sending.delete(task.id);
      else sending.set(task.id, { count: count - 1, latest });
    }
  };

  const record = async (task: Plan, made: Attempt): Promise<void> => {
    await store.addAttempt(task.id, made);
    log({ type: 'delivery', plan: task, attempts: await store.attempts(task.id) });
  };

  /** The mock has ended in the middle of an attempt. */
  const recordInterrupted = (task: Plan, begun: BegunAttempt): Promise<void> =>
    record(task, {
      ...begun,
      endedAt: begun.startedAt,
      tookMs: 0,
      response: undefined,
      error: 'interrupted: the mock ended before it knew the answer, and the receiver may have taken it',
      interrupted: true,
    });

  const resume = async (task: Plan): Promise<void> => {
    const { plan, begun } = (await notes?.read(task.id)) ?? { plan: undefined, begun: [] };
    for (const one of begun) await recordInterrupted(task, one);
    const attempts = await store.attempts(task.id);
    const hasBegun = attempts.some(({ trigger }) => trigger === 'schedule');
    if (plan) decided.set(task.id, plan);
    else if (hasBegun) decided.set(task.id, { faults: noCallbackFaults });
    for (const at of plan?.copiesAt ?? []) planCopy(task, at);
    if (plan?.dueAt !== undefined && !hasBegun) putOff(task, plan.dueAt);
    else await watch(task);
  };

  return {
    take,
    watch,
    resume,
    async redeliver(task) {
      const made = await tracked(attempt(task, 'redelivery'));
      if (made === undefined) throw new Error('the mock has ended');
      return made;
    },
    sending: (taskId) => sending.has(taskId),
    dueAt: (taskId) => waiting.get(taskId)?.time,
    get underWay() {
      return sending.size;
    },
    get open() {
      return waiting.size + sending.size + copiesToCome;
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      for (const planned of waiting.values()) planned.forget();
      waiting.clear();
      held.clear();
      await Promise.all([queue.close(), Promise.allSettled(works)]);
    },
  };
}
