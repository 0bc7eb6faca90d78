import type { Clock } from '../clock/clock.ts';
import type { Contract } from '../contract/contract.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import { type Attempt, type AttemptTrigger, nextDelivery } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { taskAt } from '../simulation/task-at.ts';
import type { Store } from '../store/store.ts';
import type { Log } from '../worlds/world.ts';
import { callbackRequest } from './callback-request.ts';
import type { ReceiverQueue } from './receiver-queue.ts';
import type { SendCallback, SendResult } from './send-callback.ts';

/** Sends callbacks when they are due. */
export interface Dispatcher {
  /** Takes on the callback of a task, where it has one. */
  watch(plan: Plan): Promise<void>;
  /** Sends the callback of a task that has ended once, at once and outside the schedule. */
  redeliver(plan: Plan): Promise<Attempt>;
  /** Whether the callback of a task is being sent at this moment. */
  sending(taskId: string): boolean;
  /** How many deliveries are not at their end yet: they wait for their time, or are being sent. */
  readonly open: number;
  /** Ends all sending. What is under way is cut off, and waited for. */
  close(): Promise<void>;
}

export interface DispatcherParts {
  readonly contract: () => Contract;
  readonly clock: Clock;
  readonly store: Store;
  readonly log: Log;
  readonly faults: FaultBoard;
  readonly send: SendCallback;
  /** Holds the number of attempts that one receiver gets at once. */
  readonly queue: ReceiverQueue;
  /** Why the body of a callback breaks the contract, or `undefined`. Such a body is not sent. */
  readonly judge: (plan: Plan, body: string) => string | undefined;
}

/** Delivers callbacks by the contract's `x-callback-delivery`. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { contract, clock, store, log, faults, send, queue, judge } = parts;
  const ending = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const beingSent = new Map<string, number>();
  // Tasks whose delivery waits for its time. Each has one timer.
  const waiting = new Map<string, () => void>();
  // Deliveries that a fault holds back until another one was sent.
  const held = new Map<string, () => void>();

  const plan = (task: Plan, at: number, run: () => Promise<void>): void => {
    waiting.get(task.id)?.();
    const forget = clock.at(at, () => {
      waiting.delete(task.id);
      return tracked(run());
    });
    waiting.set(task.id, forget);
  };

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => underWay.delete(entry));
    underWay.add(entry);
    return entry;
  };

  const watch = async (task: Plan): Promise<void> => {
    const attempts = await store.attempts(task.id);
    const at = nextDelivery(contract(), task, attempts);
    if (at === undefined || ending.signal.aborted) return;
    plan(task, at, () => (attempts.length === 0 ? begin(task) : deliver(task)));
  };

  /** The first attempt is due: faults have their say. */
  const begin = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return;
    const drawn = faults.drawForCallback();
    if (drawn.drop) return drop(task);
    if (drawn.lateMs > 0) return plan(task, clock.now() + drawn.lateMs, () => deliver(task));
    if (drawn.holdMs !== undefined) return hold(task, drawn.holdMs);
    await deliver(task);
    for (const afterMs of drawn.duplicatesAfterMs)
      clock.at(clock.now() + afterMs, () => tracked(attempt(task, 'duplicate').then(() => {})));
  };

  const hold = (task: Plan, ms: number): void => {
    const release = (): void => plan(task, clock.now(), () => deliver(task));
    held.set(task.id, release);
    clock.at(clock.now() + ms, () => {
      if (held.delete(task.id)) release();
    });
  };

  const drop = async (task: Plan): Promise<void> => {
    const now = clock.now();
    await record(task, {
      number: 0,
      trigger: 'dropped',
      startedAt: now,
      endedAt: now,
      response: undefined,
      error: 'dropped by a fault: nothing was sent',
    });
  };

  // Somebody may have had it sent by hand in the meantime.
  const isOver = async (task: Plan): Promise<boolean> =>
    nextDelivery(contract(), task, await store.attempts(task.id)) === undefined;

  const deliver = async (task: Plan): Promise<void> => {
    if (await isOver(task)) return;
    await attempt(task, 'schedule');
    for (const [id, release] of held) {
      held.delete(id);
      release();
    }
    if (!ending.signal.aborted) await watch(task);
  };

  const attempt = async (task: Plan, trigger: AttemptTrigger): Promise<Attempt> => {
    const url = task.request.callback_url;
    if (url === undefined) throw new TypeError(`${task.id} has no callback_url`);
    beingSent.set(task.id, (beingSent.get(task.id) ?? 0) + 1);
    try {
      const made = await queue.run(url, () => once(task, trigger));
      if (!ending.signal.aborted) await record(task, made);
      return made;
    } finally {
      const others = (beingSent.get(task.id) ?? 1) - 1;
      if (others === 0) beingSent.delete(task.id);
      else beingSent.set(task.id, others);
    }
  };

  const once = async (task: Plan, trigger: AttemptTrigger): Promise<Attempt> => {
    const startedAt = clock.now();
    const number = (await store.attempts(task.id)).length + 1;
    const body = JSON.stringify(taskAt(contract(), task, startedAt));
    const breach = judge(task, body);
    const result: SendResult =
      breach === undefined
        ? await sent(callbackRequest(task, number, body))
        : { error: `not sent, since it breaks the contract: ${breach}` };
    // A clock that stands still has not seen the time that a receiver let pass.
    const timedOut = 'error' in result && result.timedOut === true;
    const endedAt = Math.max(clock.now(), timedOut ? startedAt + contract().callbackDelivery.timeoutMs : 0);
    return {
      number,
      trigger,
      startedAt,
      endedAt,
      response: 'response' in result ? result.response : undefined,
      error: 'error' in result ? result.error : undefined,
    };
  };

  // A sender of the user's own may throw: that is a failed attempt, recorded as any other, and not the mock's end.
  const sent = async (request: Parameters<SendCallback>[0]): Promise<SendResult> => {
    try {
      return await send(request, ending.signal);
    } catch (thrown) {
      return { error: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  };

  const record = async (task: Plan, made: Attempt): Promise<void> => {
    await store.addAttempt(task.id, made);
    log({ type: 'delivery', plan: task, attempts: await store.attempts(task.id) });
  };

  return {
    watch,
    redeliver: (task) => tracked(attempt(task, 'redelivery')),
    sending: (taskId) => beingSent.has(taskId),
    get open() {
      return waiting.size + held.size + beingSent.size;
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      for (const forget of waiting.values()) forget();
      waiting.clear();
      held.clear();
      await Promise.allSettled(underWay);
    },
  };
}
