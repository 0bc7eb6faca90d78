import { batch } from '@preact/signals';
import { MockControlError } from '../../control-client/mock-control-error.ts';
import type { ReceivedEvent } from '../../control-client/read-events.ts';
import { addListed, emptyWorld, most, takeEvent } from '../model/world-state.ts';
import { hearClock, hearEvent } from '../model/world-time.ts';
import { about, connection, controlOf, loaded, state, time, version, world, worlds } from './mock.ts';
import { messageOf } from './notices.ts';
import { place } from './place.ts';
import { token } from './settings.ts';

/** Real milliseconds between two attempts to connect, at first and at most. */
const RETRY_MS = { first: 300, most: 3000 };
/** Real milliseconds between two looks for a world, while there is none. */
const LOOK_MS = 1000;
/** Real milliseconds after news within which the clock is read anew: what falls due next has changed. */
const CLOCK_MS = 250;
/** How many tasks the first list has, which is shown at once, and how many each further one. */
const PAGE = { first: 100, next: 1000 };

let following = new AbortController();

/** Follows the world that the address names, for as long as the page is open. */
export async function follow(): Promise<void> {
  let wait = RETRY_MS.first;
  let lastEventId: string | undefined;
  for (;;) {
    following = new AbortController();
    const { signal } = following;
    try {
      const name = await chooseWorld();
      if (name === undefined) {
        await pause(LOOK_MS, signal);
        continue;
      }
      if (world.value !== name) {
        lastEventId = undefined;
        forget(name);
      }
      lastEventId ??= await list(name, signal);
      for await (const event of stream(name, lastEventId, signal)) {
        wait = RETRY_MS.first;
        lastEventId = event.id;
        if (event.type === 'resync') lastEventId = await list(name, signal);
        else take(event);
      }
      lost('The mock has ended the connection.');
    } catch (error) {
      if (signal.aborted) {
        // Another world was chosen, or a token was given.
        lastEventId = undefined;
        continue;
      }
      if (error instanceof MockControlError && error.status === 401) {
        connection.value = { kind: 'needs-token' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        continue;
      }
      lost(messageOf(error));
    }
    await pause(wait, signal);
    wait = Math.min(RETRY_MS.most, wait * 2);
  }
}

/** Begins anew, at once: something that the connection depends on has changed. */
export function followAnew(): void {
  following.abort();
}

place.subscribe(({ world: named }) => {
  if (named !== undefined && world.peek() !== undefined && named !== world.peek()) followAnew();
});
let keptToken = token.peek();
token.subscribe((given) => {
  if (given !== keptToken) followAnew();
  keptToken = given;
});

function lost(reason: string): void {
  connection.value = { kind: 'lost', reason };
}

/** The world that the address names, else the one that is shown, else the one with the most tasks. */
async function chooseWorld(): Promise<string | undefined> {
  const control = controlOf(undefined);
  const [listed, facts, contract, scenarios] = await Promise.all([
    control.worlds(),
    control.version(),
    control.contract(),
    control.scenarios(),
  ]);
  const largest = listed.toSorted((a, b) => b.tasks - a.tasks)[0]?.id;
  const name = place.value.world ?? world.value ?? largest;
  batch(() => {
    worlds.value = listed;
    about.value = { version: facts, contract, scenarios };
    if (name === undefined) connection.value = { kind: 'no-world' };
  });
  return name;
}

function forget(name: string): void {
  waiting = [];
  batch(() => {
    Object.assign(state, emptyWorld());
    world.value = name;
    loaded.value = false;
    time.value = undefined;
    version.value += 1;
  });
}

/** Lists all that is kept of a world; the newest tasks are shown at once. Answers the place in the stream. */
async function list(name: string, signal: AbortSignal): Promise<string> {
  const control = controlOf(name);
  const tasks = await control.tasks.list({ limit: PAGE.first });
  const [clock, rules, faults, exchanges, deliveries] = await Promise.all([
    control.clock.read(),
    control.rules.list(),
    control.faults.list(),
    control.exchanges({ limit: most.exchanges }),
    control.deliveries.list({ limit: PAGE.first }),
  ]);
  signal.throwIfAborted();
  batch(() => {
    Object.assign(state, emptyWorld(), { rules, faults, exchanges });
    for (const delivery of deliveries.deliveries) state.deliveries.set(delivery.task_id, delivery);
    addListed(state, tasks.tasks);
    time.value = hearClock(clock, performance.now());
    loaded.value = true;
    version.value += 1;
  });
  void listRest(name, tasks.next, signal);
  return tasks.last_event_id;
}

/** Lists the tasks that the first page had no room for, while the page is in use already. */
async function listRest(name: string, from: string | null, signal: AbortSignal): Promise<void> {
  const control = controlOf(name);
  try {
    for (let after = from; after !== null && !state.hasMore; ) {
      const page = await control.tasks.list({ limit: PAGE.next, after });
      if (signal.aborted) return;
      addListed(state, page.tasks);
      version.value += 1;
      after = page.next;
    }
  } catch (error) {
    // A mock that has gone away is noticed by the stream; anything else would leave a list that looks whole.
    if (!signal.aborted && error instanceof MockControlError) lost(messageOf(error));
  }
}

async function* stream(
  name: string,
  lastEventId: string,
  signal: AbortSignal,
): AsyncGenerator<ReceivedEvent> {
  const control = controlOf(name, async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok) connection.value = { kind: 'live' };
    return response;
  });
  yield* control.events({ lastEventId, signal });
}

let waiting: ReceivedEvent[] = [];
let clockTimer: ReturnType<typeof setTimeout> | undefined;

/** Takes in what came within one frame at once: a burst of events costs no more than one of them. */
function take(event: ReceivedEvent): void {
  waiting.push(event);
  // Frames stand still in a tab that nobody sees, and events do not.
  if (waiting.length === 1) setTimeout(takeWaiting, document.hidden ? 500 : 16);
}

function takeWaiting(): void {
  const events = waiting;
  waiting = [];
  batch(() => {
    const real = performance.now();
    for (const event of events) {
      takeEvent(state, event);
      if (event.type === 'clock') time.value = hearClock(event.clock, real);
      else if (time.value !== undefined) time.value = hearEvent(time.value, Date.parse(event.at), real);
    }
    version.value += 1;
  });
  if (clockTimer === undefined) clockTimer = setTimeout(readClock, CLOCK_MS);
}

async function readClock(): Promise<void> {
  const name = world.value;
  clockTimer = undefined;
  // Where this fails, the stream fails too, and tells so.
  const clock = await controlOf(name)
    .clock.read()
    .catch(() => undefined);
  if (clock !== undefined && world.value === name) time.value = hearClock(clock, performance.now());
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
