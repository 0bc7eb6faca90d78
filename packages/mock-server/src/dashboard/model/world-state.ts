import type { ReceivedEvent } from '../../control-client/read-events.ts';
import type { Delivery, ExchangeEvent, Fault, MockTask, Rule } from './schemas.ts';

/** The most that the page keeps: beyond, the mock is asked. */
export const most = { tasks: 20_000, exchanges: 500 };

/** What the page knows of a world. It is changed in place: with thousands of tasks, copies would cost more than all else. */
export interface WorldState {
  /** By their ids, in the order in which they were first seen. */
  readonly tasks: Map<string, MockTask>;
  /** Their ids, newest first. */
  order: string[];
  /** By the ids of their tasks. */
  readonly deliveries: Map<string, Delivery>;
  /** Newest first. */
  exchanges: ExchangeEvent[];
  rules: readonly Rule[];
  faults: readonly Fault[];
  /** Whether the world has tasks that are not kept here. */
  hasMore: boolean;
}

/** A world of which nothing is known. */
export function emptyWorld(): WorldState {
  return {
    tasks: new Map(),
    order: [],
    deliveries: new Map(),
    exchanges: [],
    rules: [],
    faults: [],
    hasMore: false,
  };
}

/** Puts tasks of a list behind those that are known. What was told since the list was made is newer, and stays. */
export function addListed(state: WorldState, tasks: readonly MockTask[]): void {
  for (const task of tasks) {
    if (state.tasks.has(task.id)) continue;
    if (state.order.length >= most.tasks) {
      state.hasMore = true;
      return;
    }
    state.tasks.set(task.id, task);
    state.order.push(task.id);
  }
}

/** Takes in an event. What is told twice changes nothing. */
export function takeEvent(state: WorldState, event: ReceivedEvent): void {
  switch (event.type) {
    case 'task':
      if (!state.tasks.has(event.task.id)) state.order.unshift(event.task.id);
      state.tasks.set(event.task.id, event.task);
      if (state.order.length > most.tasks) forgetOldest(state);
      return;
    case 'delivery':
      state.deliveries.set(event.delivery.task_id, event.delivery);
      return;
    case 'exchange':
      state.exchanges.unshift(event);
      if (state.exchanges.length > most.exchanges) state.exchanges.length = most.exchanges;
      return;
    case 'rules':
      state.rules = event.rules;
      return;
    case 'faults':
      state.faults = event.faults;
      return;
    case 'reset':
      Object.assign(state, emptyWorld());
      return;
    case 'clock':
    case 'resync':
      return;
  }
}

function forgetOldest(state: WorldState): void {
  for (const id of state.order.splice(most.tasks)) {
    state.tasks.delete(id);
    state.deliveries.delete(id);
  }
  state.hasMore = true;
}
