import type { Log } from '../events/event-log.ts';
import type { Attempt, AttemptTrigger } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import type { BegunAttempt, DeliveryNotes } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { type MakeAttemptParts, makeAttempt } from './make-attempt.ts';
import type { ReceiverQueue } from './receiver-queue.ts';
import type { SendingTasks } from './sending-tasks.ts';

/** Makes attempts to deliver callbacks, and puts down what came of them. */
export interface Attempts {
  /**
   * Makes an attempt whose turn has come. It is not recorded yet.
   *
   * @param before - The attempts so far.
   * @returns `undefined` where the mock has ended meanwhile.
   */
  make(task: Plan, trigger: AttemptTrigger, before: readonly Attempt[]): Promise<Attempt | undefined>;
  /** Puts an attempt down, and answers all attempts so far. */
  record(task: Plan, made: Attempt): Promise<readonly Attempt[]>;
  /** Makes one in its turn, outside the schedule, and records it; `undefined` where the mock has ended meanwhile. */
  makeApart(task: Plan, trigger: AttemptTrigger): Promise<Attempt | undefined>;
  /** Puts down that a fault has prevented all of them. */
  recordDropped(task: Plan): Promise<void>;
  /** Puts down that the mock has ended in the middle of one. */
  recordInterrupted(task: Plan, begun: BegunAttempt): Promise<void>;
}

export interface AttemptsParts extends MakeAttemptParts {
  readonly store: Store;
  /** Keeps what would be lost with the process. */
  readonly notes: DeliveryNotes | undefined;
  readonly log: Log;
  /** Holds the number of attempts that one receiver gets at once. */
  readonly queue: ReceiverQueue;
  readonly sending: SendingTasks;
  /** Tells that the mock has ended. */
  readonly signal: AbortSignal;
}

export function createAttempts(parts: AttemptsParts): Attempts {
  const { clock, store, notes, log, queue, sending, signal } = parts;

  const make: Attempts['make'] = async (task, trigger, before) => {
    const recorded = before.filter((made) => made.trigger !== 'dropped').length;
    const number = sending.number(task.id, recorded);
    await notes?.begin(task.id, { number, trigger, startedAt: clock.now() });
    const made = await makeAttempt(parts, task, { number, trigger, signal });
    return signal.aborted ? undefined : made;
  };

  const record: Attempts['record'] = async (task, made) => {
    await store.addAttempt(task.id, made);
    const attempts = await store.attempts(task.id);
    log({ type: 'delivery', plan: task, attempts });
    return attempts;
  };

  return {
    make,
    record,
    async makeApart(task, trigger) {
      const url = receiverOf(task);
      sending.add(task.id);
      try {
        const made = await queue.run(url, async () => make(task, trigger, await store.attempts(task.id)));
        if (made) await record(task, made);
        return made;
      } catch (error) {
        // The queue turns away what still waited when the mock ended.
        if (signal.aborted) return undefined;
        throw error;
      } finally {
        sending.remove(task.id);
      }
    },
    async recordDropped(task) {
      const now = clock.now();
      await record(task, {
        number: 0,
        trigger: 'dropped',
        startedAt: now,
        endedAt: now,
        tookMs: 0,
        response: undefined,
        error: 'dropped by a fault: nothing was sent',
      });
    },
    async recordInterrupted(task, begun) {
      await record(task, {
        ...begun,
        endedAt: begun.startedAt,
        tookMs: 0,
        response: undefined,
        error: 'interrupted: the mock ended before it knew the answer, and the receiver may have taken it',
        interrupted: true,
      });
    },
  };
}

/** Where the callback of a task goes. */
export function receiverOf({ id, request }: Plan): string {
  if (request.callback_url === undefined) throw new TypeError(`${id} has no callback_url`);
  return request.callback_url;
}
