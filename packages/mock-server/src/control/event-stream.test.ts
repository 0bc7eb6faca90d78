import { expect, test } from 'vitest';
import { callback_url, HOUR, received, testMock } from '../test-mock.ts';

const WATCHERS = 100;
const TASKS = 60;

/** How many events are told before the one that says to list again. */
async function toldBeforeResync(events: AsyncGenerator<{ type: string }>): Promise<number> {
  for (let told = 0; ; told++) if ((await events.next()).value.type === 'resync') return told;
}

test('many watchers are told to list again where more happens at once than all can be told of', async () => {
  const world = testMock({ sendCallback: async () => received() });
  // All of their callbacks are due at one moment.
  for (let task = 0; task < TASKS; task++)
    await world.create({ callback_url }, { 'x-mock-scenario': 'fail-at-once-service-error' });
  const { last_event_id } = await world.control.tasks.list();
  const streams = Array.from({ length: WATCHERS }, () =>
    world.control.events({ lastEventId: last_event_id }),
  );
  const told = streams.map(toldBeforeResync);
  // Until all of them watch.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await world.advance(HOUR);
  for (const count of await Promise.all(told)) expect(count).toBeLessThan(TASKS);
}, 20_000);

test('a single watcher is told of everything', async () => {
  const world = testMock({ sendCallback: async () => received() });
  for (let task = 0; task < TASKS; task++)
    await world.create({ callback_url }, { 'x-mock-scenario': 'fail-at-once-service-error' });
  const { last_event_id } = await world.control.tasks.list();
  const events = world.control.events({ lastEventId: last_event_id });
  const types: string[] = [];
  await world.advance(HOUR);
  while (types.filter((type) => type === 'delivery').length < TASKS)
    types.push((await events.next()).value.type);
  expect(types).not.toContain('resync');
  await events.return(undefined);
}, 20_000);
