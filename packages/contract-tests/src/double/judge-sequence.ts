import type { Departure } from './client-finding.ts';

/** What became of a request, as its sender can tell. */
export type Outcome = 'done' | 'refused' | 'rate-limited' | 'unknown';

/** A request that has been served, with what its sender was told. */
export interface Past {
  /** When it came, in ms. */
  readonly at: number;
  readonly operationId: string;
  /** The task that was read; undefined for a creation. */
  readonly taskId: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** The body, in a form that does not depend on the order of its keys; undefined for a look-up. */
  readonly body: string | undefined;
  readonly outcome: Outcome;
  /** Until when its sender was asked to wait, in ms. */
  readonly notBefore: number | undefined;
  /** The final state that its sender was told of. */
  readonly finalState: string | undefined;
}

/** What a client is held to in time. */
export interface Patience {
  /** The shortest time between two look-ups of a task, in ms. */
  readonly minPollInterval: number;
  /** By how much a client may be early, in ms: timers and networks are not exact. */
  readonly tolerance: number;
  /** How many look-ups may follow a failed one within that time. */
  readonly maxReadRetries: number;
}

type Present = Omit<Past, 'outcome' | 'notBefore' | 'finalState'>;

const seconds = (ms: number): string => `${Math.round(ms) / 1000} s`;

/** Holds a request to those before it. */
export function judgeSequence(past: readonly Past[], present: Present, patience: Patience): Departure[] {
  const same = past.filter(
    ({ operationId, taskId }) => operationId === present.operationId && taskId === present.taskId,
  );
  return [
    ...judgeRetryAfter(same, present, patience),
    ...(present.taskId === undefined ? judgeCreation(same, present) : judgeLookup(same, present, patience)),
  ];
}

function judgeRetryAfter(same: readonly Past[], { at }: Present, { tolerance }: Patience): Departure[] {
  const until = Math.max(...same.map(({ notBefore }) => notBefore ?? 0));
  if (at + tolerance >= until) return [];
  const came = `one ${seconds(until - at)} too early`;
  return [{ rule: 'retry-after-ignored', promised: 'no request before the end of Retry-After', came }];
}

function judgeCreation(same: readonly Past[], { body, idempotencyKey: key }: Present): Departure[] {
  const departures: Departure[] = [];
  const alike = same.filter((one) => one.body === body || (key !== undefined && one.idempotencyKey === key));
  if (alike.some(({ outcome }) => outcome === 'unknown'))
    departures.push({
      rule: 'creation-repeated',
      promised: 'no second creation while it is unknown whether the first one is paid for',
      came: 'the same creation again',
    });
  if (same.some((one) => one.outcome === 'refused' && one.body === body))
    departures.push({
      rule: 'refused-creation-repeated',
      promised: 'no repetition of what was refused for good',
      came: 'the same creation again',
    });
  if (key !== undefined && same.some((one) => one.idempotencyKey === key && one.body !== body))
    departures.push({
      rule: 'idempotency-key-reused',
      promised: 'an Idempotency-Key for one intent alone',
      came: 'the same key with another body',
    });
  return departures;
}

function judgeLookup(same: readonly Past[], { at }: Present, patience: Patience): Departure[] {
  const { minPollInterval, tolerance, maxReadRetries } = patience;
  const departures: Departure[] = [];
  const ended = same.find(({ finalState }) => finalState !== undefined);
  if (ended)
    departures.push({
      rule: 'polled-after-end',
      promised: `no look-up after the task was ${ended.finalState}`,
      came: 'another look-up',
    });
  const last = same.findLast(({ outcome }) => outcome === 'done');
  const gap = last ? at - last.at : Number.POSITIVE_INFINITY;
  const promised = `at least ${seconds(minPollInterval)} between two look-ups of a task`;
  if (!ended && gap + tolerance < minPollInterval)
    departures.push({ rule: 'polled-too-soon', promised, came: `one after ${seconds(gap)}` });
  // After a 429 its Retry-After decides, and nothing else.
  const failed = same.filter(
    ({ outcome, at: when }) =>
      (outcome === 'unknown' || outcome === 'refused') && at - when + tolerance < minPollInterval,
  );
  if (failed.length > maxReadRetries)
    departures.push({
      rule: 'failed-look-up-hammered',
      promised: `at most ${maxReadRetries} repetitions within ${seconds(minPollInterval)} of a look-up that fails`,
      came: `repetition ${failed.length}`,
    });
  return departures;
}
