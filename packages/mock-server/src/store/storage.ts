import type { Pace } from '../clock/clock.ts';
import type { CallbackFaults } from '../faults/draw-faults.ts';
import type { FaultsState } from '../faults/fault-board.ts';
import type { AttemptTrigger } from '../simulation/next-delivery.ts';
import type { RulesState } from '../worlds/scenario-rules.ts';
import type { WorldSettings } from '../worlds/world.ts';
import type { Worlds } from '../worlds/worlds.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** A clock, as it is put down: a real one has gone on meanwhile, and the others have not. */
export interface ClockState {
  readonly pace: Pace;
  /** Its time, in Unix milliseconds. */
  readonly time: number;
  /** The machine's time at that moment, in Unix milliseconds. */
  readonly real: number;
}

/** What a world is besides its tasks. */
export interface WorldState {
  readonly clock: ClockState;
  readonly rules: RulesState;
  readonly faults: FaultsState;
  /** The position of the chance of its tasks. */
  readonly tasksChance: number;
  /** How many mocks have gone on with it: each names exchanges by chance of its own, so that no name comes twice. */
  readonly lives: number;
}

/** What is planned for a delivery beyond the contract's schedule: faults have decided it. */
export interface DeliveryPlan {
  readonly faults: CallbackFaults;
  /** When the first attempt is due, where that was put off. Unix milliseconds, as all times here. */
  readonly dueAt?: number;
  /** When copies of the callback are still to be sent. */
  readonly copiesAt?: readonly number[];
}

/** An attempt that has begun. */
export interface BegunAttempt {
  readonly number: number;
  readonly trigger: AttemptTrigger;
  readonly startedAt: number;
}

/** Keeps of deliveries what is no attempt yet. A store that ends with its process needs none. */
export interface DeliveryNotes {
  read(
    taskId: string,
  ): Promise<{ readonly plan: DeliveryPlan | undefined; readonly begun: readonly BegunAttempt[] }>;
  keep(taskId: string, plan: DeliveryPlan): Promise<void>;
  /** Resolves once it can no more be lost that the attempt has begun. Its record takes the place of that. */
  begin(taskId: string, begun: BegunAttempt): Promise<void>;
  /** Nothing is left to do for the delivery. */
  over(taskId: string): Promise<void>;
}

/** Where one world is kept. */
export interface WorldRecord {
  readonly store: Store;
  /** What an earlier life of the mock has left, and nothing in a new world. */
  readonly left:
    | {
        readonly state: WorldState /** The tasks that are not at their end. */;
        readonly open: readonly string[];
      }
    | undefined;
  readonly notes: DeliveryNotes | undefined;
  /** Is given what tells the state of the world, and asks for it when it is written. */
  follow(state: () => WorldState): void;
  /** The state is another one now. */
  changed(): void;
  /** Resolves once all that has been changed so far can no more be lost. Without it, nothing outlives the process. */
  readonly settled: (() => Promise<void>) | undefined;
}

/** Where the worlds of a mock are kept. */
export interface Storage {
  /** The seed that its worlds began with, where it knows of one. */
  readonly seed: string | undefined;
  /** The names of the worlds that an earlier life of the mock has left. */
  names(): readonly string[];
  /** Whether it can be reached at this moment, as far as is known. Left out where it always can. */
  reachable?(): boolean;
  /** @param mostTasks - How many tasks the world keeps at the most. */
  open(name: string, mostTasks: number): WorldRecord;
  /** Forgets everything of a world, which begins anew. */
  reset(name: string, mostTasks: number): WorldRecord;
  close(): Promise<void>;
}

/** Where any number of mocks keep the same worlds, and act as one server together. */
export interface SharedStorage {
  /** Resolves once it can be used. It rejects with a StoreError where it cannot. */
  readonly ready: Promise<void>;
  /** The seed that its worlds began with, once it is ready. */
  readonly seed: string | undefined;
  /** Whether it can be asked at this moment, as far as is known: costs nothing. */
  reachable(): boolean;
  /** The worlds of one mock. @param most - How many there may be. */
  worlds(settings: WorldSettings, most: number): Worlds;
  close(): Promise<void>;
}

/** Keeps worlds for as long as the process lives. */
export function createMemoryStorage(): Storage {
  const open = (_name: string, mostTasks: number): WorldRecord => ({
    store: createMemoryStore(mostTasks),
    left: undefined,
    notes: undefined,
    follow() {},
    changed() {},
    settled: undefined,
  });
  return { seed: undefined, names: () => [], open, reset: open, async close() {} };
}
