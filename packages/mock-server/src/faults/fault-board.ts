import { controlDefaults } from '../generated/control-constants.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { type BucketLevel, takeToken } from '../simulation/token-bucket.ts';
import { drawLatency } from './draw-latency.ts';
import { type Fault, type FaultInput, isCallbackFault } from './fault.ts';

/** What the faults do to one request. */
export interface RequestFaults {
  /** How long the answer is kept back, in milliseconds of the world's clock. */
  readonly latencyMs: number;
  /** How long to wait until the next request is let through, where this one is not. */
  readonly limitedForMs: number | undefined;
  readonly error: Extract<Fault, { kind: 'error' }> | undefined;
  readonly reset: 'before' | 'after' | undefined;
  /** After which share of its bytes the answer breaks off. */
  readonly cut: number | undefined;
  readonly endless: boolean;
  /** The kinds that took part, for the log. */
  readonly kinds: readonly string[];
}

/** What the faults do to the delivery of one callback. */
export interface CallbackFaults {
  readonly drop: boolean;
  readonly lateMs: number;
  /** How long at most it is held back until another callback was sent. */
  readonly holdMs: number | undefined;
  /** The distances at which it is sent again, though it was received. */
  readonly duplicatesAfterMs: readonly number[];
}

/** The faults of a world. The same seed and the same requests meet the same ones. */
export interface FaultBoard {
  list(): readonly Fault[];
  replace(inputs: readonly FaultInput[]): readonly Fault[];
  add(input: FaultInput): Fault;
  /** Answers `false` where there is no such fault. */
  remove(id: string): boolean;
  /** Whether there is any: without one, nothing is drawn. */
  readonly empty: boolean;
  drawForRequest(operation: string): RequestFaults;
  drawForCallback(): CallbackFaults;
}

interface Entry {
  fault: Fault;
  level: BucketLevel | undefined;
}

/**
 * @param random - Draws for these faults alone, so that other chance stays as it is.
 * @param now - The world's time, for rate limits.
 * @param usual - The operations that a fault is for where it names none.
 */
export function createFaultBoard(random: Random, now: () => number, usual: readonly string[]): FaultBoard {
  let entries: Entry[] = [];
  let ids = 0;
  const withId = (input: FaultInput): Entry => ({
    fault: { ...input, id: `fault-${++ids}`, used: 0 } as Fault,
    level: undefined,
  });

  /** The faults of some kinds that strike now, each counted. One draw for each that may, whatever comes of it. */
  const strike = (applies: (fault: Fault) => boolean): Entry[] =>
    entries.filter((entry) => {
      const { fault } = entry;
      if (!applies(fault) || (fault.times !== undefined && fault.used >= fault.times)) return false;
      if (random() >= (fault.probability ?? controlDefaults.FaultOdds.probability)) return false;
      entry.fault = { ...fault, used: fault.used + 1 };
      return true;
    });

  return {
    list: () => entries.map(({ fault }) => fault),
    replace(inputs) {
      entries = inputs.map(withId);
      return entries.map(({ fault }) => fault);
    },
    add(input) {
      const entry = withId(input);
      entries.push(entry);
      return entry.fault;
    },
    remove(id) {
      const before = entries.length;
      entries = entries.filter(({ fault }) => fault.id !== id);
      return entries.length < before;
    },
    get empty() {
      return entries.length === 0;
    },
    drawForRequest(operation) {
      const struck = strike(
        (fault) =>
          !isCallbackFault(fault) &&
          (fault.operation === undefined ? usual.includes(operation) : fault.operation === operation),
      );
      const sum: Writable<RequestFaults> = { ...noFaults, kinds: [] };
      const kinds: string[] = [];
      for (const entry of struck) {
        const { fault } = entry;
        if (fault.kind === 'rate_limit') {
          const waitMs = waitForToken(entry, fault, now());
          if (waitMs === 0) continue;
          sum.limitedForMs = Math.max(sum.limitedForMs ?? 0, waitMs);
        }
        kinds.push(fault.kind);
        // Latencies add up. Of all else the first one strikes.
        if (fault.kind === 'latency') sum.latencyMs += drawLatency(fault, random);
        if (fault.kind === 'error') sum.error ??= fault;
        if (fault.kind === 'reset') sum.reset ??= fault.moment ?? controlDefaults.ResetFault.moment;
        if (fault.kind === 'cut') sum.cut ??= fault.share ?? controlDefaults.CutFault.share;
        if (fault.kind === 'endless') sum.endless = true;
      }
      return { ...sum, kinds };
    },
    drawForCallback() {
      const sum: Writable<CallbackFaults> = { ...noCallbackFaults };
      for (const { fault } of strike(isCallbackFault)) {
        if (fault.kind === 'drop') sum.drop = true;
        if (fault.kind === 'late') sum.lateMs += fault.ms;
        if (fault.kind === 'out_of_order')
          sum.holdMs = fault.hold_ms ?? controlDefaults.OutOfOrderFault.hold_ms;
        if (fault.kind === 'duplicate') {
          const { copies, interval_ms: intervalMs } = { ...controlDefaults.DuplicateFault, ...fault };
          const again = Array.from({ length: copies }, (_, index) => intervalMs * (index + 1));
          sum.duplicatesAfterMs = [...sum.duplicatesAfterMs, ...again];
        }
      }
      return sum;
    },
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function waitForToken(entry: Entry, fault: Extract<Fault, { kind: 'rate_limit' }>, now: number): number {
  const { capacity, refill_per_second: refillPerSecond } = fault;
  const { level, waitMs } = takeToken({ capacity, refillPerSecond }, entry.level, now);
  entry.level = level;
  return waitMs;
}

const noFaults: RequestFaults = {
  latencyMs: 0,
  limitedForMs: undefined,
  error: undefined,
  reset: undefined,
  cut: undefined,
  endless: false,
  kinds: [],
};

const noCallbackFaults: CallbackFaults = {
  drop: false,
  lateMs: 0,
  holdMs: undefined,
  duplicatesAfterMs: [],
};
