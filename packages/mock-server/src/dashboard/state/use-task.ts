import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { MockControlError } from '../../control-client/mock-control-error.ts';
import type { Delivery, ExchangeEvent, MockTask } from '../model/schemas.ts';
import { control, state, version } from './mock.ts';
import { attempt, messageOf } from './notices.ts';

/** Everything about one task, kept up to date. */
export interface TaskFacts {
  readonly task: MockTask | undefined;
  /** Why there is no task, where there is none. */
  readonly fault: string | undefined;
  readonly exchanges: readonly ExchangeEvent[];
  readonly delivery: Delivery | undefined;
}

/** Reads a task with its requests and its callback, and again whenever something of it has changed. */
export function useTask(id: string): TaskFacts {
  const read = useSignal<MockTask | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  const exchanges = useSignal<readonly ExchangeEvent[]>([]);
  const delivery = useSignal<Delivery | undefined>(undefined);
  version.value;
  const task = state.tasks.get(id) ?? read.value;
  const told = state.deliveries.get(id);
  const latest = state.exchanges.find(({ exchange }) => exchange.task_id === id);

  useEffect(() => {
    if (state.tasks.has(id)) return;
    control()
      .tasks.read(id)
      .then((found) => {
        read.value = found;
      })
      .catch((error: unknown) => {
        const gone = error instanceof MockControlError && error.status === 404;
        fault.value = gone
          ? 'There is no such task in this world. It may have been reset.'
          : messageOf(error);
      });
  }, [id, task === undefined]);
  useEffect(() => {
    void attempt(async () => {
      exchanges.value = (await control().exchanges({ task_id: id, limit: 500 })).toReversed();
    });
  }, [id, latest]);
  const deliveryId = task?.delivery_id;
  useEffect(() => {
    if (deliveryId) void attempt(async () => (delivery.value = await control().deliveries.read(deliveryId)));
  }, [deliveryId, told, task?.status]);

  return { task, fault: fault.value, exchanges: exchanges.value, delivery: delivery.value ?? told };
}
