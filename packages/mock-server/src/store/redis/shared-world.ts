import { createReceiverQueue } from '../../callbacks/receiver-queue.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/family.ts';
import type { EventLog, Log } from '../../events/event-log.ts';
import { createFaultBoard } from '../../faults/fault-board.ts';
import { nextDelivery } from '../../simulation/next-delivery.ts';
import { nextMilestone } from '../../simulation/next-milestone.ts';
import type { Plan } from '../../simulation/plan.ts';
import { seededRandom } from '../../simulation/seeded-random.ts';
import { createScenarioRules } from '../../worlds/scenario-rules.ts';
import { createTaskCourses } from '../../worlds/task-courses.ts';
import type { World, WorldSettings } from '../../worlds/world.ts';
import { readPlan } from '../file/plan-record.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import type { Connection } from './connection.ts';
import { createSharedClock } from './shared-clock.ts';
import { type BegunElsewhere, createSharedDispatcher } from './shared-dispatcher.ts';
import type { SharedState } from './shared-state.ts';
import { createSharedStore } from './shared-store.ts';

/** A world of several replicas, as one of them has it. */
export interface SharedWorld extends World {
  readonly state: SharedState;
  /** Something has changed, or may have: does what is due. */
  look(): void;
  /** Takes over what a replica has left that is no more. */
  takeOver(dead: string): Promise<void>;
}

export interface SharedWorldParts {
  readonly id: string;
  readonly settings: WorldSettings;
  readonly connection: Connection;
  readonly state: SharedState;
  readonly events: EventLog;
  /** The name of this replica, and how many have joined the world before it. */
  readonly me: string;
  readonly joined: number;
}

/** Puts a world together whose state is in Redis. */
export function createSharedWorld(parts: SharedWorldParts): SharedWorld {
  const { id, settings, connection, state, events, me, joined } = parts;
  const { family, seed, send } = settings;
  const contract = (plan: Plan): Contract => family().contractOf(plan);
  const log: Log = (happening) => {
    events.add(happening, clock.now());
    const last = happening.type === 'delivery' ? happening.attempts.at(-1) : undefined;
    if (happening.type === 'delivery' && last) settings.onAttempt?.(last, happening.plan, id);
  };

  /** Tells what readers see of tasks now, and when they will see something new. */
  const pass = async (members: readonly string[]): Promise<void> => {
    const ids = members.map((member) => member.split(' ')[1] ?? '');
    const texts = await connection.ask((redis) => redis.hmget(state.key('plans'), ...ids));
    const done = members.flatMap((member, index) => {
      const text = texts[index];
      const plan = text ? readPlan(text) : undefined;
      if (plan === undefined || String(plan.revision) !== member.split(' ')[2]) return [member, ''];
      log({ type: 'task', plan });
      const next = nextMilestone(contract(plan), plan, clock.now());
      if (next !== undefined) agenda.expect(next);
      return [member, next ?? ''];
    });
    await state.run('finish', me, ...done);
  };

  const agenda: Agenda = createAgenda({
    connection,
    state,
    me,
    now: () => clock.now(),
    deliver: (member) => dispatcher.deliver(member),
    pass,
  });
  const clock = createSharedClock({ connection, state, agenda, me });
  const store = createSharedStore({
    connection,
    state,
    mostPlans: settings.mostTasks,
    contract,
    firstDelivery: (plan) => nextDelivery(contract(plan), plan, []),
    onPlanned: (at) => agenda.expect(at),
  });
  const faults = createFaultBoard(state.faults, clock.now, operationsOf(family()));
  const dispatcher = createSharedDispatcher({
    contract,
    clock,
    connection,
    state,
    agenda: () => agenda,
    me,
    log,
    faults,
    send,
    queue: createReceiverQueue({ perReceiver: settings.callbacksPerReceiver }),
    judge: (plan, task) => settings.judgeCallback(plan, task, id),
  });
  const courses = createTaskCourses({ contract, clock, store, log, dispatcher, schedule() {} });
  const look = (): void => {
    clock.look();
    agenda.kick();
    courses.stir();
  };
  state.onChange(look);
  const ofReplica = joined === 0 ? '' : `/${joined}`;

  return {
    id,
    clock,
    store,
    events,
    log,
    rules: createScenarioRules(state.rules),
    faults,
    dispatcher,
    courses,
    random: {
      tasks: seededRandom(`${seed}/${id}/tasks${ofReplica}`),
      requests: seededRandom(`${seed}/${id}/requests${ofReplica}`),
    },
    async resume() {},
    settled: undefined,
    state,
    look,
    async takeOver(dead) {
      for (let done = 0, stayed = 1; stayed > 0; ) {
        const begun = await connection.ask((redis) => redis.hgetall(state.key('begun')));
        await Promise.all(
          Object.entries(begun).map(([field, text]) => {
            const [taskId = '', number] = field.split(' ');
            const one = JSON.parse(text) as BegunElsewhere;
            return one.owner === dead ? dispatcher.recordInterrupted(taskId, Number(number), one) : undefined;
          }),
        );
        [done, stayed] = (await state.run('handOver', dead)) as [number, number];
        if (done + stayed === 0) return;
      }
      await state.refresh();
      // What was due when a clock stood still is done by whoever moves it.
      if (clock.pace.mode !== 'real' && !clock.moving) await clock.advance((now) => now);
      look();
    },
    async close() {
      courses.close();
      clock.close();
      await Promise.all([dispatcher.close(), agenda.close()]);
      await clock.idle();
    },
  };
}
