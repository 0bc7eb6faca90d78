import { type Delivery, receives } from '../callbacks/delivery-record.ts';
import type { Session } from '../session.ts';
import { promiseOf } from './universe.ts';

/** Notes what of the delivery of callbacks was put to the test. */
export function coverDeliveries({ cover }: Session, deliveries: readonly Delivery[]): void {
  for (const { received, replies, waitedOut } of deliveries) {
    const state = received.at(-1)?.lookedUp?.status;
    if (typeof state === 'string') cover(promiseOf.callback(state));
    received.slice(1).forEach((_, index) => {
      cover(promiseOf.retry(index + 1));
    });
    if (received.some(({ reply }) => typeof reply === 'object' && reply.location !== undefined))
      cover(promiseOf.redirect);
    if (received.some(({ reply }) => reply === 'hangs')) cover(promiseOf.timeout);
    if (waitedOut && received.length > 0 && !replies.some(receives)) cover(promiseOf.givenUp);
  }
}
