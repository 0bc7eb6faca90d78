import type { components, paths } from '../generated/control-schema.ts';
import type { EventsFrom, ReceivedEvent } from './read-events.ts';

type Schemas = components['schemas'];
type TaskQuery = NonNullable<paths['/_mock/tasks']['get']['parameters']['query']>;
type ExchangeQuery = NonNullable<paths['/_mock/exchanges']['get']['parameters']['query']>;
type DeliveryQuery = NonNullable<paths['/_mock/deliveries']['get']['parameters']['query']>;

/** Options of {@link createMockControl}. */
export interface MockControlOptions {
  /** Where the mock listens, without a trailing slash. */
  readonly baseUrl: string;
  /** Takes part in the world of this API key. */
  readonly apiKey?: string;
  /** Takes part in the world of this name, whatever the key. */
  readonly world?: string;
  /** The token that a mock asks for that other machines can reach. */
  readonly token?: string;
  /**
   * Sends the requests.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch;
}

/** How far to move a clock: by a length of time, to a time, or to what happens next. */
export type ClockStep =
  | { readonly ms?: number; readonly seconds?: number; readonly minutes?: number; readonly hours?: number }
  | { readonly to: Date | string }
  | 'next-event';

/** Reaches into a world of a mock. Every method throws {@link MockControlError} where the mock refuses. */
export interface MockControl {
  /** Whether the mock is up (`getHealth`). */
  health(): Promise<Schemas['Health']>;
  /** Whether the mock should be given requests (`getReadiness`). It throws with the status 503 where it should not. */
  ready(): Promise<Schemas['Readiness']>;
  /** Which mock this is, and which contract it keeps (`getVersion`). */
  version(): Promise<Schemas['Version']>;
  /** What the contract in force says (`getContract`). */
  contract(): Promise<Schemas['ContractFacts']>;
  /** The worlds of the mock (`listWorlds`). */
  worlds(): Promise<Schemas['World'][]>;
  /** Empties the world, and begins it anew (`resetWorld`). */
  reset(): Promise<Schemas['World']>;
  /** The scenarios that there are (`listScenarios`). */
  scenarios(): Promise<Schemas['Scenario'][]>;
  /** The tasks of the world. */
  readonly tasks: TaskControl;
  /** The time of the world. */
  readonly clock: ClockControl;
  /** By which rules new tasks take scenarios. */
  readonly rules: RuleControl;
  /** What goes wrong in the world. */
  readonly faults: FaultControl;
  /** The callbacks of the world, and every attempt to deliver them. */
  readonly deliveries: DeliveryControl;
  /** The latest requests and their answers, newest first (`listExchanges`). */
  exchanges(query?: ExchangeQuery): Promise<Schemas['ExchangeEvent'][]>;
  /** What happens in the world from now on, or since an earlier event (`streamEvents`). */
  events(from?: EventsFrom): AsyncGenerator<ReceivedEvent>;
}

/** Looks at tasks, and ends them. */
export interface TaskControl {
  /** A page of tasks, newest first (`listTasks`). */
  list(query?: TaskQuery): Promise<Schemas['TaskList']>;
  /** A task and its plan (`readTask`). */
  read(id: string): Promise<Schemas['MockTask']>;
  /** Completes a task now (`finishTask`). */
  finish(id: string): Promise<Schemas['MockTask']>;
  /** Fails a task now, with a code of the contract (`failTask`). */
  fail(id: string, how?: Schemas['TaskFailure']): Promise<Schemas['MockTask']>;
  /** Cancels a task now, in either shape (`cancelTask`). */
  cancel(id: string, how?: Schemas['TaskCancellation']): Promise<Schemas['MockTask']>;
}

/** Reads the time, and moves it. */
export interface ClockControl {
  /** The world's time, and how it passes (`getClock`). */
  read(): Promise<Schemas['Clock']>;
  /** Lets time pass in another way (`setClock`). */
  set(setting: Schemas['ClockSetting']): Promise<Schemas['Clock']>;
  /**
   * Moves the clock forward, and answers once all that fell due has been done (`advanceClock`).
   *
   * @throws TypeError for a step that is none.
   */
  advance(step: ClockStep): Promise<Schemas['ClockAdvance']>;
}

/** Chooses scenarios for tasks to come. The first rule that matches wins. */
export interface RuleControl {
  /** The rules, in the order in which they are tried (`listRules`). */
  list(): Promise<Schemas['Rule'][]>;
  /** Has creations that match take a scenario (`addRule`). */
  add(rule: Schemas['RuleInput']): Promise<Schemas['Rule']>;
  /** Puts other rules in the place of all (`replaceRules`). */
  replace(rules: Schemas['RuleInput'][]): Promise<Schemas['Rule'][]>;
  /** Takes a rule away (`deleteRule`). */
  remove(id: string): Promise<void>;
}

/** Has things go wrong. */
export interface FaultControl {
  /** The faults, and how often each has happened (`listFaults`). */
  list(): Promise<Schemas['Fault'][]>;
  /** Has something go wrong from now on (`addFault`). */
  add(fault: Schemas['FaultInput']): Promise<Schemas['Fault']>;
  /** Puts other faults in the place of all (`replaceFaults`). */
  replace(faults: Schemas['FaultInput'][]): Promise<Schemas['Fault'][]>;
  /** Takes a fault away (`deleteFault`). */
  remove(id: string): Promise<void>;
}

/** Looks at callbacks, and sends them again. */
export interface DeliveryControl {
  /** A page of deliveries, with all their attempts (`listDeliveries`). */
  list(query?: DeliveryQuery): Promise<Schemas['DeliveryList']>;
  /** A delivery, with all its attempts (`readDelivery`). */
  read(id: string): Promise<Schemas['Delivery']>;
  /** Sends a callback once more, and answers with what came of it (`redeliver`). */
  redeliver(id: string): Promise<Schemas['Attempt']>;
}
