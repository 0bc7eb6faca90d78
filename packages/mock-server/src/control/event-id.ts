import type { EventLog } from '../events/event-log.ts';

/** The name of a place in a world's stream of events. It tells one life of the mock from another. */
export function eventId(log: EventLog, place: number): string {
  return `${log.epoch}-${place}`;
}

/** The place that a name stands for, or `undefined` where it is of another life of the mock. */
export function placeOf(log: EventLog, id: string): number | undefined {
  const [epoch, place = ''] = id.split('-');
  return epoch === log.epoch && /^\d+$/.test(place) ? Number(place) : undefined;
}
