import { createDispatcher, type Dispatcher } from '../callbacks/dispatcher.ts';
import { createReceiverQueue } from '../callbacks/receiver-queue.ts';
import type { SendCallback } from '../callbacks/send-callback.ts';
import type { Pace, WorldClock } from '../clock/clock.ts';
import { createWorldClock } from '../clock/world-clock.ts';
import type { Contract } from '../contract/contract.ts';
import { createEventLog, type EventLog, type Log } from '../events/event-log.ts';
import { createFaultBoard, type FaultBoard } from '../faults/fault-board.ts';
import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { type Random, seededRandom } from '../simulation/seeded-random.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { createScenarioRules, type ScenarioRules } from './scenario-rules.ts';
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
  /** Ends what is still to come in it. */
  close(): Promise<void>;
}

/** What all worlds of a mock share. */
export interface WorldSettings {
  readonly contract: () => Contract;
  readonly seed: string;
  readonly pace: Pace;
  /** Unix milliseconds at which a world begins. */
  readonly start: () => number;
  readonly send: SendCallback;
  /** How many callbacks one receiver gets at once from one world. */
  readonly callbacksPerReceiver: number;
  /** Why the body of a callback breaks the contract, or `undefined`. */
  readonly judgeCallback: (plan: Plan, body: string, world: string) => string | undefined;
  readonly mostTasks: number;
  readonly mostEvents: number;
  /** Is told of every attempt to deliver a callback. */
  readonly onAttempt: ((attempt: Attempt, plan: Plan, world: string) => void) | undefined;
}

/** Begins a world. The event log of the one before it is gone on with, where it takes the place of another. */
export function createWorld(id: string, settings: WorldSettings, before?: EventLog): World {
  const { contract, seed, pace, start, send, judgeCallback, mostTasks, mostEvents } = settings;
  const chance = (what: string): Random => seededRandom(`${seed}/${id}/${what}`);
  const clock = createWorldClock(start(), pace);
  const store = createMemoryStore(mostTasks);
  const events = before ?? createEventLog(mostEvents);
  const faults = createFaultBoard(chance('faults'), clock.now, Object.keys(contract().operations));
  const log: Log = (happening) => {
    events.add(happening, clock.now());
    const last = happening.type === 'delivery' ? happening.attempts.at(-1) : undefined;
    if (happening.type === 'delivery' && last) settings.onAttempt?.(last, happening.plan, id);
  };
  const dispatcher = createDispatcher({
    contract,
    clock,
    store,
    log,
    faults,
    send,
    // A world of its own: a receiver that hangs holds up nobody else's callbacks.
    queue: createReceiverQueue({ perReceiver: settings.callbacksPerReceiver }),
    judge: (plan, body) => judgeCallback(plan, body, id),
  });
  const courses = createTaskCourses({ contract, clock, store, log, dispatcher });
  return {
    id,
    clock,
    store,
    events,
    log,
    rules: createScenarioRules(),
    faults,
    dispatcher,
    courses,
    random: { tasks: chance('tasks'), requests: chance('requests') },
    async close() {
      courses.close();
      clock.close();
      await dispatcher.close();
    },
  };
}
