import { setMaxListeners } from 'node:events';
import type { Log } from '../events/event-log.ts';
import type { CallbackFaults, FaultBoard } from '../faults/fault-board.ts';
import { type Attempt, type AttemptTrigger, delivered, nextDelivery } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { Store } from '../store/store.ts';
import { type MakeAttemptParts, makeAttempt } from './make-attempt.ts';
import type { ReceiverQueue } from './receiver-queue.ts';

/** Sends callbacks when they are due. */
export interface Dispatcher {
  /** Takes on the callback of a task, where it has one. */
  watch(task: Plan): Promise<void>;
  /** Sends the callback of a task that has ended once, at once and outside the schedule. */
  redeliver(task: Plan): Promise<Attempt>;
  /** Whether the callback of a task is being sent at this moment. */
  sending(taskId: string): boolean;
  /** When the callback of a task is sent next, by schedule and faults, or `undefined`. */
  dueAt(taskId: string): number | undefined;
  /** How many callbacks are being sent at this moment. */
  readonly underWay: number;
  /** How many deliveries are not at their end yet: they wait for their time, or are being sent. */
  readonly open: number;
  /** Ends all sending. What is under way is cut off, and waited for. */
  close(): Promise<void>;
}

export interface DispatcherParts extends MakeAttemptParts {
  readonly store: Store;
  readonly log: Log;
  readonly faults: FaultBoard;
  /** Holds the number of attempts that one receiver gets at once. */
  readonly queue: ReceiverQueue;
}

/** A delivery that waits for its time. */
interface Wait {
  readonly at: number;
  readonly forget: () => void;
}

/** Delivers callbacks by the contract's `x-callback-delivery`. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { contract, clock, store, log, faults, queue } = parts;
  const ending = new AbortController();
  // Each attempt under way listens for the end: there may be many.
  setMaxListeners(0, ending.signal);
  const works = new Set<Promise<unknown>>();
  const waiting = new Map<string, Wait>();
  /** Deliveries that a fault holds back until another one was sent. */
  const held = new Map<string, () => void>();
  /** What faults have decided for deliveries that are not at their end. */
  const decided = new Map<string, CallbackFaults>();
  /** The attempts under way, and the number that the latest of them has, by task. */
  const sending = new Map<string, { count: number; latest: number }>();
  let copiesToCome = 0;

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => works.delete(entry));
    works.add(entry);
    return entry;
  };

  const wait = (task: Plan, at: number, run: () => Promise<void>): void => {
    waiting.get(task.id)?.forget();
    const forget = clock.at(at, () => {
      waiting.delete(task.id);
      return tracked(run());
    });
    waiting.set(task.id, { at, forget });
  };

  const watch = async (task: Plan): Promise<void> => {
    const at = nextDelivery(contract(), task, await store.attempts(task.id));
    if (ending.signal.aborted) return;
    if (at === undefined) decided.delete(task.id);
    else wait(task, at, () => (decided.has(task.id) ? deliver(task) : begin(task)));
  };

  /** The first attempt is due: faults have their say. */
  const begin = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return;
    const drawn = faults.drawForCallback();
    decided.set(task.id, drawn);
    if (drawn.drop) await drop(task);
    else if (drawn.lateMs > 0) wait(task, clock.now() + drawn.lateMs, () => deliver(task));
    else if (drawn.holdMs !== undefined) hold(task, drawn.holdMs);
    else await deliver(task);
  };

  const hold = (task: Plan, ms: number): void => {
    const release = (): void => {
      held.delete(task.id);
      wait(task, clock.now(), () => deliver(task));
    };
    held.set(task.id, release);
    wait(task, clock.now() + ms, () => {
      held.delete(task.id);
      return deliver(task);
    });
  };

  const drop = async (task: Plan): Promise<void> => {
    const now = clock.now();
    const nothing = { number: 0, startedAt: now, endedAt: now, tookMs: 0, response: undefined };
    await record(task, { ...nothing, trigger: 'dropped', error: 'dropped by a fault: nothing was sent' });
    decided.delete(task.id);
  };

  // Somebody may have had it sent by hand in the meantime.
  const isOver = async (task: Plan): Promise<boolean> =>
    nextDelivery(contract(), task, await store.attempts(task.id)) === undefined;

  const deliver = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return;
    const made = await attempt(task, 'schedule');
    if (made === undefined) return;
    for (const release of held.values()) release();
    if (delivered(made)) copy(task, decided.get(task.id)?.duplicatesAfterMs ?? []);
    await watch(task);
  };

  /** A fault has a callback that was received sent again. */
  const copy = (task: Plan, afterMs: readonly number[]): void => {
    for (const ms of afterMs) {
      copiesToCome += 1;
      clock.at(clock.now() + ms, () => {
        copiesToCome -= 1;
        return tracked(attempt(task, 'duplicate').then(() => {}));
      });
    }
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
      const made = await queue.run(url, () => makeAttempt(parts, task, { number, trigger, signal }));
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

  return {
    watch,
    async redeliver(task) {
      const made = await tracked(attempt(task, 'redelivery'));
      if (made === undefined) throw new Error('the mock has ended');
      return made;
    },
    sending: (taskId) => sending.has(taskId),
    dueAt: (taskId) => waiting.get(taskId)?.at,
    get underWay() {
      return sending.size;
    },
    get open() {
      return waiting.size + sending.size + copiesToCome;
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      for (const { forget } of waiting.values()) forget();
      waiting.clear();
      held.clear();
      await Promise.all([queue.close(), Promise.allSettled(works)]);
    },
  };
}
