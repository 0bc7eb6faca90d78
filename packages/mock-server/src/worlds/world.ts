import { createDispatcher, type Dispatcher } from '../callbacks/dispatcher.ts';
import { createReceiverQueue } from '../callbacks/receiver-queue.ts';
import type { SendCallback } from '../callbacks/send-callback.ts';
import type { Pace, WorldClock } from '../clock/clock.ts';
import { createWorldClock } from '../clock/world-clock.ts';
import type { Contract } from '../contract/contract.ts';
import { type Family, operationsOf } from '../contract/family.ts';
import { createEventLog, type EventLog, type Log } from '../events/event-log.ts';
import { createFaultBoard, type FaultBoard } from '../faults/fault-board.ts';
import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { chanceFrom, type Random, seededChance, seededRandom } from '../simulation/seeded-random.ts';
import type { ToldTask } from '../simulation/task-at.ts';
import { localCell } from '../store/state-cell.ts';
import type { ClockState, WorldRecord, WorldState } from '../store/storage.ts';
import type { Store } from '../store/store.ts';
import { createScenarioRules, noRules, type ScenarioRules } from './scenario-rules.ts';
import { createTaskCourses, type TaskCourses } from './task-courses.ts';

/** One isolated space: what happens in it is seen nowhere else. */
export interface World {
  readonly id: string;
  readonly clock: WorldClock;
  readonly store: Store;
  readonly events: EventLog;
  readonly log: Log;
  readonly rules: ScenarioRules;
  readonly faults: FaultBoard;
  readonly dispatcher: Dispatcher;
  readonly courses: TaskCourses;
  /** Chance, apart for tasks and for everything about requests: a look-up more does not change the next task. */
  readonly random: { readonly tasks: Random; readonly requests: Random };
  /** Goes on with what an earlier life of the mock has left. */
  resume(): Promise<void>;
  /** Resolves once all that has been changed so far can no more be lost. Without it, nothing outlives the process. */
  readonly settled: (() => Promise<void>) | undefined;
  /** Ends what is still to come in it. */
  close(): Promise<void>;
}

/** What all worlds of a mock share. */
export interface WorldSettings {
  readonly family: () => Family;
  readonly seed: string;
  readonly pace: Pace;
  /** Unix milliseconds at which a world begins. */
  readonly start: () => number;
  readonly send: SendCallback;
  /** How many callbacks one receiver gets at once from one world. */
  readonly callbacksPerReceiver: number;
  /** Why the body of a callback breaks the contract, or `undefined`. */
  readonly judgeCallback: (plan: Plan, task: ToldTask, world: string) => string | undefined;
  readonly mostTasks: number;
  readonly mostEvents: number;
  /** Is told of every attempt to deliver a callback. */
  readonly onAttempt: ((attempt: Attempt, plan: Plan, world: string) => void) | undefined;
}

/**
 * Begins a world, or goes on with one.
 *
 * @param record - Where it is kept.
 * @param before - The event log of the one whose place it takes, which is gone on with.
 */
export function createWorld(
  id: string,
  settings: WorldSettings,
  record: WorldRecord,
  before?: EventLog,
): World {
  const { family, seed, start, send, judgeCallback, mostEvents } = settings;
  const { store, notes, changed, settled } = record;
  const state = record.left?.state;
  const lives = state === undefined ? 0 : state.lives + 1;
  const tasks = state === undefined ? seededChance(`${seed}/${id}/tasks`) : chanceFrom(state.tasksChance);
  const rules = localCell(state?.rules ?? noRules, changed);
  const faultsCell = localCell(
    state?.faults ?? {
      faults: [],
      levels: {},
      ids: 0,
      chance: seededChance(`${seed}/${id}/faults`).position(),
    },
    changed,
  );
  const clock = createWorldClock(
    state === undefined ? start() : timeNow(state.clock),
    state?.clock.pace ?? settings.pace,
    { onMove: changed },
  );
  record.follow(
    (): WorldState => ({
      clock: { pace: clock.pace, time: clock.now(), real: Date.now() },
      rules: rules.get(),
      faults: faultsCell.get(),
      tasksChance: tasks.position(),
      lives,
    }),
  );
  const events = before ?? createEventLog(mostEvents);
  events.begin(store.rows);
  const contract = (plan: Plan): Contract => family().contractOf(plan);
  const faults = createFaultBoard(faultsCell, clock.now, operationsOf(family()));
  const log: Log = (happening) => {
    events.add(happening, clock.now());
    const last = happening.type === 'delivery' ? happening.attempts.at(-1) : undefined;
    if (happening.type === 'delivery' && last) settings.onAttempt?.(last, happening.plan, id);
  };
  const dispatcher = createDispatcher({
    contract,
    clock,
    store,
    notes,
    log,
    faults,
    send,
    // A world of its own: a receiver that hangs holds up nobody else's callbacks.
    queue: createReceiverQueue({ perReceiver: settings.callbacksPerReceiver }),
    judge: (plan, task) => judgeCallback(plan, task, id),
  });
  const courses = createTaskCourses({ contract, clock, store, log, dispatcher });
  return {
    id,
    clock,
    store,
    events,
    log,
    rules: createScenarioRules(rules),
    faults,
    dispatcher,
    courses,
    random: {
      tasks: tasks.next,
      requests: seededRandom(`${seed}/${id}/requests${lives === 0 ? '' : `/${lives}`}`),
    },
    async resume() {
      if (record.left) await courses.resume(record.left.open);
    },
    settled,
    async close() {
      courses.close();
      clock.close();
      await dispatcher.close();
    },
  };
}

/** A real clock has gone on since it was put down, however the machine's time was set meanwhile. The others stood still. */
function timeNow({ pace, time, real }: ClockState): number {
  return pace.mode === 'real' ? Math.floor(time + Math.max(0, Date.now() - real) * pace.speed) : time;
}
