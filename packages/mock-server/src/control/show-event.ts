import type { Awaitable } from '../awaitable.ts';
import type { Family } from '../contract/family.ts';
import type { LoggedEvent } from '../events/event-log.ts';
import type { components } from '../generated/control-schema.ts';
import type { World } from '../worlds/world.ts';
import { showClock } from './show-clock.ts';
import { showDelivery } from './show-delivery.ts';
import { showTask } from './show-task.ts';
import { instant } from './show-time.ts';

export type MockEvent = components['schemas']['Event'];

/** An event as the stream tells it. Tasks and deliveries are shown as they were at that time. */
export function showEvent(family: Family, world: World, event: LoggedEvent): Awaitable<MockEvent> {
  const at = instant(event.at);
  switch (event.type) {
    case 'task':
      return { type: 'task', at, task: showTask(family.contractOf(event.plan), event.plan, event.at) };
    case 'delivery': {
      const { plan, attempts } = event;
      const facts = { plan, attempts, now: event.at, sending: false };
      return { type: 'delivery', at, delivery: showDelivery(family.contractOf(plan), facts) };
    }
    case 'exchange': {
      const { method, path, status, durationMs, operation, taskId, scenario, faults } = event.exchange;
      return {
        type: 'exchange',
        at,
        exchange: {
          method,
          path,
          status: status ?? null,
          duration_ms: Math.round(durationMs),
          operation: operation ?? null,
          task_id: taskId ?? null,
          scenario: scenario ?? null,
          faults: [...faults],
        },
      };
    }
    case 'clock':
      return showClock(world.clock).then((clock) => ({ type: 'clock', at, clock }));
    case 'rules':
      return { type: 'rules', at, rules: world.rules.list().map((rule) => ({ ...rule })) };
    case 'faults':
      return { type: 'faults', at, faults: [...world.faults.list()] };
    case 'reset':
      return { type: 'reset', at };
  }
}
