import { controlDefaults } from '../generated/control-constants.ts';
import type { Random } from '../simulation/seeded-random.ts';
import { drawLatency } from './draw-latency.ts';
import type { Fault } from './fault.ts';

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

/** The faults of some kinds that strike now, each counted. One draw for each that may, whatever comes of it. */
export function strike(
  all: readonly Fault[],
  random: Random,
  applies: (fault: Fault) => boolean,
): { readonly struck: readonly Fault[]; readonly faults: readonly Fault[] } {
  const struck: Fault[] = [];
  const faults = all.map((fault) => {
    if (!applies(fault) || (fault.times !== undefined && fault.used >= fault.times)) return fault;
    if (random() >= (fault.probability ?? controlDefaults.FaultOdds.probability)) return fault;
    const counted = { ...fault, used: fault.used + 1 };
    struck.push(counted);
    return counted;
  });
  return { struck, faults };
}

/** What those that have struck do together to a request. */
export function sumForRequest(
  struck: readonly Fault[],
  random: Random,
  waitForToken: (fault: Extract<Fault, { kind: 'rate_limit' }>) => number,
): RequestFaults {
  const sum: Writable<RequestFaults> = { ...noFaults, kinds: [] };
  const kinds: string[] = [];
  for (const fault of struck) {
    if (fault.kind === 'rate_limit') {
      const waitMs = waitForToken(fault);
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
}

/** What those that have struck do together to a callback. */
export function sumForCallback(struck: readonly Fault[]): CallbackFaults {
  const sum: Writable<CallbackFaults> = { ...noCallbackFaults };
  for (const fault of struck) {
    if (fault.kind === 'drop') sum.drop = true;
    if (fault.kind === 'late') sum.lateMs += fault.ms;
    if (fault.kind === 'out_of_order') sum.holdMs = fault.hold_ms ?? controlDefaults.OutOfOrderFault.hold_ms;
    if (fault.kind === 'duplicate') {
      const { copies, interval_ms: intervalMs } = { ...controlDefaults.DuplicateFault, ...fault };
      const again = Array.from({ length: copies }, (_, index) => intervalMs * (index + 1));
      sum.duplicatesAfterMs = [...sum.duplicatesAfterMs, ...again];
    }
  }
  return sum;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const noFaults: RequestFaults = {
  latencyMs: 0,
  limitedForMs: undefined,
  error: undefined,
  reset: undefined,
  cut: undefined,
  endless: false,
  kinds: [],
};

export const noCallbackFaults: CallbackFaults = {
  drop: false,
  lateMs: 0,
  holdMs: undefined,
  duplicatesAfterMs: [],
};
