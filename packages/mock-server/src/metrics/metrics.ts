import type * as PromClient from 'prom-client';
import type { Awaitable } from '../awaitable.ts';
import type { Family } from '../contract/family.ts';
import type { Exchange } from '../events/event-log.ts';
import type { Metrics } from '../opened.ts';
import type { Attempt } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import type { World } from '../worlds/world.ts';
import { outcomeOf } from './attempt-outcome.ts';
import { countTasks } from './count-tasks.ts';

/** What a mock does with metrics. */
export interface MetricsInside extends Metrics {
  /** Is told of every exchange. */
  readonly onExchange: (exchange: Exchange, world: string | undefined) => void;
  /** Is told of every attempt to deliver a callback. */
  readonly onAttempt: (attempt: Attempt, plan: Plan, world: string) => void;
  /** Is told that an answer or a callback was held back. */
  readonly onBreach: () => void;
  /**
   * Is given what is looked at whenever somebody reads.
   *
   * @throws TypeError where it has been given to another mock.
   */
  watch(source: WatchedMock): void;
  /** All of it as text, and the type of that text. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** What is not counted as it happens, but looked at. */
export interface WatchedMock {
  readonly worlds: () => Awaitable<readonly World[]>;
  /** Whether the store of the worlds can be reached. */
  readonly reachable: () => boolean;
  readonly family: () => Family;
}

/** Seconds. Most answers take less than a millisecond, and faults let some take very long. */
const requestBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10];
/** Seconds. An attempt ends after the time that the contract gives the receiver. */
const attemptBuckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param prom - The package `prom-client`. */
export function createMetrics(prom: typeof PromClient): MetricsInside {
  const { Counter, Gauge, Histogram, Registry } = prom;
  const registry = new Registry();
  const registers = [registry];
  prom.collectDefaultMetrics({ register: registry });
  let watched: WatchedMock | undefined;

  const requests = new Counter({
    name: 'videoretalk_mock_requests_total',
    help: 'Requests of the VideoRetalk API and of result files, by operation and status. A broken connection has the status `broken`.',
    labelNames: ['operation', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'videoretalk_mock_request_duration_seconds',
    help: 'How long a request took until its answer left, in real time.',
    labelNames: ['operation'],
    buckets: requestBuckets,
    registers,
  });
  const attempts = new Counter({
    name: 'videoretalk_mock_callback_attempts_total',
    help: 'Attempts to deliver a callback, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  const attemptDurations = new Histogram({
    name: 'videoretalk_mock_callback_attempt_duration_seconds',
    help: 'How long an attempt to deliver a callback took, in real time.',
    buckets: attemptBuckets,
    registers,
  });
  const breaches = new Counter({
    name: 'videoretalk_mock_breaches_total',
    help: 'Answers and callbacks that would have broken the contract, and were held back.',
    registers,
  });
  new Gauge({
    name: 'videoretalk_mock_store_reachable',
    help: 'Whether the store of the worlds can be reached: 1, or 0.',
    registers,
    collect() {
      this.set(watched?.reachable() === false ? 0 : 1);
    },
  });
  /** Looks at the worlds. What the mock has counted itself is told as well while their store is away. */
  const look = async <T>(
    at: (worlds: readonly World[], family: Family) => T,
  ): Promise<Awaited<T> | undefined> => {
    if (watched === undefined) return undefined;
    try {
      return await at(await watched.worlds(), watched.family());
    } catch (error) {
      if (error instanceof StoreUnavailable) return undefined;
      throw error;
    }
  };
  new Gauge({
    name: 'videoretalk_mock_worlds',
    help: 'Worlds that there are.',
    registers,
    async collect() {
      tell(this, await look((worlds) => worlds.length));
    },
  });
  new Gauge({
    name: 'videoretalk_mock_tasks',
    help: 'Tasks that are kept, by the status that a look-up would answer now.',
    labelNames: ['status'],
    registers,
    async collect() {
      const counts = await look((worlds, family) => countTasks(family, worlds));
      this.reset();
      for (const [status, count] of counts ?? []) this.set({ status }, count);
    },
  });
  new Gauge({
    name: 'videoretalk_mock_callbacks_open',
    help: 'Callbacks that wait for their time, for another attempt or for an answer.',
    registers,
    async collect() {
      const open = await look((worlds) => Promise.all(worlds.map(({ dispatcher }) => dispatcher.open)));
      tell(
        this,
        open?.reduce((sum, one) => sum + one, 0),
      );
    },
  });

  return {
    kind: 'metrics',
    onExchange({ operation = 'none', status, durationMs }) {
      requests.inc({ operation, status: status ?? 'broken' });
      durations.observe({ operation }, durationMs / 1000);
    },
    onAttempt(attempt) {
      attempts.inc({ outcome: outcomeOf(attempt) });
      if (attempt.response !== undefined) attemptDurations.observe(attempt.tookMs / 1000);
    },
    onBreach: () => breaches.inc(),
    watch(source) {
      if (watched !== undefined)
        throw new TypeError('metrics have been given to a mock before: open them anew, by openMetrics');
      watched = source;
    },
    async read() {
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** What is not known now is left out, and not told as none. */
function tell(gauge: PromClient.Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
