import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Dispatcher } from '../../callbacks/dispatcher.ts';
import { type MakeAttemptParts, makeAttempt } from '../../callbacks/make-attempt.ts';
import type { ReceiverQueue } from '../../callbacks/receiver-queue.ts';
import type { Log } from '../../events/event-log.ts';
import { noCallbackFaults } from '../../faults/draw-faults.ts';
import type { FaultBoard } from '../../faults/fault-board.ts';
import {
  type Attempt,
  type AttemptTrigger,
  delivered,
  nextDelivery,
} from '../../simulation/next-delivery.ts';
import type { Plan } from '../../simulation/plan.ts';
import { readPlan } from '../file/plan-record.ts';
import type { BegunAttempt, DeliveryPlan } from '../storage.ts';
import type { Agenda } from './agenda.ts';
import type { Connection } from './connection.ts';
import type { SharedState } from './shared-state.ts';
import { readAttempts } from './shared-store.ts';

/** An attempt that has begun, and the replica that makes it. */
export interface BegunElsewhere extends Omit<BegunAttempt, 'number'> {
  readonly owner: string;
}

export interface SharedDispatcherParts extends MakeAttemptParts {
  readonly connection: Connection;
  readonly state: SharedState;
  /** The agenda that hands out what is due. It is made after the dispatcher. */
  readonly agenda: () => Agenda;
  readonly me: string;
  readonly log: Log;
  readonly faults: FaultBoard;
  readonly queue: ReceiverQueue;
}

/** All that is known of one delivery. */
interface Known {
  readonly task: Plan;
  readonly attempts: readonly Attempt[];
  readonly note: DeliveryPlan | undefined;
}

/**
 * Delivers callbacks as `createDispatcher` does, of a world that replicas share. It remembers nothing: what it does with
 * a delivery follows from what Redis knows of it, whoever has made the step before.
 */
export function createSharedDispatcher(parts: SharedDispatcherParts): Dispatcher & {
  /** Makes the next step of a delivery that is leased to this replica, by its name in the agenda. */
  deliver(member: string): Promise<void>;
  /** Records what a replica has left that is no more: nobody knows whether those callbacks were received. */
  recordInterrupted(id: string, number: number, begun: BegunElsewhere): Promise<void>;
} {
  const { contract, clock, connection, state, me, log, faults, queue } = parts;
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const works = new Set<Promise<unknown>>();

  const know = async (id: string): Promise<Known | undefined> => {
    const [text, attempts, note] = await Promise.all(
      ['plans', 'attempts', 'notes'].map((part) =>
        connection.ask((redis) => redis.hget(state.key(part), id)),
      ),
    );
    if (!text) return undefined;
    return {
      task: readPlan(text),
      attempts: readAttempts(attempts ?? null),
      note: note ? (JSON.parse(note) as DeliveryPlan) : undefined,
    };
  };
  const finish = (member: string, at?: number): Promise<unknown> => state.run('finish', me, member, at ?? '');

  const deliver = async (member: string): Promise<void> => {
    const [kind, id = ''] = member.split(' ');
    const known = await know(id);
    if (known === undefined || ending.signal.aborted) return void (await finish(member));
    if (kind === 'c') return void (await attempt(known, 'duplicate', member));
    const at = nextDelivery(contract(known.task), known.task, known.attempts);
    if (at === undefined) return void (await finish(member));
    // Whoever made the step before may have come to its end before it could plan this one.
    if (at > clock.now()) return void (await finish(member, at));
    const begun = known.attempts.some(({ trigger }) => trigger === 'schedule');
    if (begun || known.note !== undefined) await attempt(known, 'schedule', member);
    else await begin(known, member);
  };

  /** The first attempt is due: faults have their say. */
  const begin = async (known: Known, member: string): Promise<void> => {
    const { task } = known;
    const drawn = await faults.drawForCallback();
    const { drop, lateMs, holdMs, duplicatesAfterMs } = drawn;
    if (drop) return dropped(known, member);
    const offMs = lateMs > 0 ? lateMs : holdMs;
    const dueAt = offMs === undefined ? undefined : clock.now() + offMs;
    if (dueAt === undefined && duplicatesAfterMs.length === 0)
      return void (await attempt(known, 'schedule', member));
    const note: DeliveryPlan = { faults: drawn, ...(dueAt === undefined ? {} : { dueAt }) };
    const held = lateMs === 0 && holdMs !== undefined ? 1 : 0;
    await state.run('putOff', me, task.id, JSON.stringify(note), dueAt ?? '', held);
    if (dueAt === undefined) await attempt({ ...known, note }, 'schedule', member);
    else parts.agenda().expect(dueAt);
  };

  const dropped = (known: Known, member: string): Promise<void> => {
    const now = clock.now();
    const nothing = { number: 0, startedAt: now, endedAt: now, tookMs: 0, response: undefined };
    const made = { ...nothing, trigger: 'dropped', error: 'dropped by a fault: nothing was sent' } as const;
    return record(known, made, member, []);
  };

  /** Sends once, and records what came of it; `undefined` where that has become another's business. */
  const attempt = async (
    known: Known,
    trigger: AttemptTrigger,
    member: string,
  ): Promise<Attempt | undefined> => {
    const { task } = known;
    const { signal } = ending;
    if (task.request.callback_url === undefined) throw new TypeError(`${task.id} has no callback_url`);
    try {
      const made = await queue.run(task.request.callback_url, async () => {
        const begun: BegunElsewhere = { owner: me, trigger, startedAt: clock.now() };
        const token = randomUUID();
        const number = await parts
          .agenda()
          .patiently(() => state.run('begin', me, task.id, member, JSON.stringify(begun), token));
        return typeof number !== 'number' || number === 0
          ? undefined
          : makeAttempt(parts, task, { number, trigger, signal });
      });
      if (made === undefined || signal.aborted) return undefined;
      // What was sent is sent: its record waits for a Redis that is away, and is not made by sending again.
      await parts.agenda().patiently(() => record(known, made, member, comesNext(known, made, member)));
      return made;
    } catch (error) {
      // The queue turns away what still waited when the mock ended.
      if (signal.aborted) return undefined;
      throw error;
    }
  };

  /** What is due after an attempt: the next one, and copies. */
  const comesNext = ({ task, attempts, note }: Known, made: Attempt, member: string): [string, number][] => {
    if (made.trigger !== 'schedule') return [];
    const at = nextDelivery(contract(task), task, [...attempts, made]);
    if (at !== undefined) return [[member, at]];
    const { duplicatesAfterMs } = note?.faults ?? noCallbackFaults;
    return delivered(made)
      ? duplicatesAfterMs.map((ms, index) => [`c ${task.id} ${index}`, clock.now() + ms])
      : [];
  };

  const record = async (
    { task }: Known,
    made: Attempt,
    member: string,
    next: readonly (readonly [string, number])[],
  ): Promise<void> => {
    const releaseAt = made.trigger === 'schedule' && !made.interrupted ? clock.now() : '';
    const text = JSON.stringify(made);
    const done = await state.run('record', me, task.id, made.number, member, text, releaseAt, ...next.flat());
    if (typeof done !== 'string') return;
    for (const [, at] of next) parts.agenda().expect(at);
    log({ type: 'delivery', plan: task, attempts: readAttempts(done) });
    if (releaseAt !== '') parts.agenda().expect(releaseAt);
  };

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => works.delete(entry));
    works.add(entry);
    return entry;
  };
  const count = (): Promise<number> => connection.ask((redis) => redis.hlen(state.key('begun')));

  return {
    deliver: (member) => tracked(deliver(member)),
    async recordInterrupted(id, number, { trigger, startedAt }) {
      const known = await know(id);
      if (known === undefined) return;
      const made: Attempt = {
        number,
        trigger,
        startedAt,
        endedAt: startedAt,
        tookMs: 0,
        response: undefined,
        error: 'interrupted: the mock ended before it knew the answer, and the receiver may have taken it',
        interrupted: true,
      };
      await record(known, made, '', []);
    },
    // A new task, and one that is ended by hand, bring their delivery into the agenda by themselves.
    expect() {},
    async ended() {},
    async resume() {},
    async redeliver(task) {
      const known = await know(task.id);
      const made = known && (await tracked(attempt(known, 'redelivery', '')));
      if (made === undefined) throw new Error('the mock has ended');
      return made;
    },
    async sending(taskId) {
      const [leased, begun] = await Promise.all([
        connection.ask((redis) => redis.hexists(state.key('leased'), `d ${taskId}`)),
        connection.ask((redis) => redis.hkeys(state.key('begun'))),
      ]);
      return leased === 1 || begun.some((field) => field.startsWith(`${taskId} `));
    },
    async dueAt({ id: taskId }) {
      const at = await connection.ask((redis) => redis.zscore(state.key('due'), `d ${taskId}`));
      return at === null ? undefined : Number(at);
    },
    get underWay() {
      return count();
    },
    get open() {
      return parts.agenda().open();
    },
    async close() {
      ending.abort(new Error('the mock has ended'));
      await Promise.all([queue.close(), Promise.allSettled(works)]);
    },
  };
}
