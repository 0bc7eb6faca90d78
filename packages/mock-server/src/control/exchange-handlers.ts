import type { ControlHandler } from './control-call.ts';
import { type MockEvent, showEvent } from './show-event.ts';

/** Answers `listExchanges`, from the events that are kept. */
export const listExchanges: ControlHandler = async ({ world, family, query }) => {
  const { task_id: taskId, limit } = query;
  const exchanges: MockEvent[] = [];
  for await (const event of world.events.exchanges()) {
    if (exchanges.length === Number(limit)) break;
    if (taskId !== undefined && event.exchange.taskId !== taskId) continue;
    exchanges.push(await showEvent(family, world, event));
  }
  return { exchanges };
};
