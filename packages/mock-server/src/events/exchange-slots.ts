import type { Exchange } from './event-log.ts';

/** Exchanges by number, of which a later one takes the place of an earlier. */
export interface ExchangeSlots {
  put(slot: number, exchange: Exchange): void;
  /** A copy of what stands in a slot. */
  at(slot: number): Exchange;
}

/**
 * Keeps exchanges in objects that are used again. Each one that is kept as it came grows old, and V8's space for old objects
 * grows with them until all of it is collected: by 25 MB under load.
 */
export function createExchangeSlots(): ExchangeSlots {
  const slots: { -readonly [field in keyof Exchange]: Exchange[field] }[] = [];
  return {
    put(number, exchange) {
      const slot = slots[number];
      if (slot === undefined) {
        slots[number] = { ...exchange };
        return;
      }
      // One by one: `Object.assign` goes by the names.
      slot.method = exchange.method;
      slot.path = exchange.path;
      slot.status = exchange.status;
      slot.durationMs = exchange.durationMs;
      slot.operation = exchange.operation;
      slot.taskId = exchange.taskId;
      slot.scenario = exchange.scenario;
      slot.faults = exchange.faults;
    },
    at(number) {
      const slot = slots[number];
      if (slot === undefined) throw new RangeError(`there is no exchange ${number}`);
      return { ...slot };
    },
  };
}
