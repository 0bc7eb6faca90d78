import type { ControlHandler } from './control-call.ts';
import { type MockEvent, showEvent } from './show-event.ts';

/** Answers `listExchanges`, from the events that are kept. */
export const listExchanges: ControlHandler = async ({ world, family, query }) => {
  const { task_id: taskId, limit } = query;
  const exchanges: MockEvent[] = [];
  for (const event of world.events.newestFirst()) {
    if (exchanges.length === Number(limit)) break;
    if (event.type !== 'exchange' || (taskId !== undefined && event.exchange.taskId !== taskId)) continue;
    exchanges.push(showEvent(family, world, event));
  }
  return { exchanges };
};
