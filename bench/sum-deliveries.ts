import type { MockControl } from '@videoretalk/mock-server';

/** What became of the deliveries of a mock that was killed again and again. */
export interface DeliverySum {
  readonly tasks: number;
  /** Tasks that were acknowledged, and are not there. */
  readonly lost: number;
  /** Tasks that were acknowledged, and whose callback was not delivered or has not come. */
  readonly undelivered: number;
  /** Attempts that a kill has interrupted. */
  readonly interrupted: number;
  /** Callbacks that came once more. */
  readonly more: number;
  /** Of these, the ones that no interrupted attempt explains. */
  readonly unexplained: number;
}

/**
 * Sums up all deliveries of a world. What cannot be explained is printed.
 *
 * @param received - How often the callback of each task has come.
 * @param acknowledged - The tasks whose creation was answered.
 */
export async function sumDeliveries(
  control: MockControl,
  received: ReadonlyMap<string, number>,
  acknowledged: Iterable<string>,
): Promise<DeliverySum> {
  const sum = { tasks: 0, lost: 0, undelivered: 0, interrupted: 0, more: 0, unexplained: 0 };
  const states = new Map<string, string>();
  for (let after: string | undefined; ; ) {
    const { deliveries, next } = await control.deliveries.list({ limit: 500, ...(after ? { after } : {}) });
    for (const { task_id: id, state, attempts } of deliveries) {
      states.set(id, state);
      const interrupted = attempts.filter((attempt) => attempt.interrupted).length;
      const more = Math.max(0, (received.get(id) ?? 0) - 1);
      sum.tasks += 1;
      sum.interrupted += interrupted;
      sum.more += more;
      sum.unexplained += Math.max(0, more - interrupted);
      if (more > interrupted) console.error(`${id} came ${more} times more: ${JSON.stringify(attempts)}`);
    }
    if (next === null) break;
    after = next;
  }
  for (const id of acknowledged) {
    if (!states.has(id)) sum.lost += 1;
    if (states.get(id) !== 'delivered' || !received.has(id)) sum.undelivered += 1;
  }
  return sum;
}
