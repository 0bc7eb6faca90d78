import * as constants from '../generated/constants.ts';
import type { Scenarios } from '../simulation/scenario.ts';

/** A literal stands for all values of its kind: a contract that is read at run time may hold others. */
type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly unknown[]
        ? readonly Widened<T[number]>[]
        : { readonly [K in keyof T]: Widened<T[K]> };

/**
 * What the simulator knows of the API: limits, life cycle, delivery policy, error codes, scenarios. It is handed to
 * everything that needs it, so that a contract that has changed takes effect while the mock runs.
 */
export type Contract = {
  readonly [K in Exclude<keyof typeof constants, 'scenarios'>]: Widened<(typeof constants)[K]>;
} & { readonly scenarios: Scenarios };

/** The contract that the package was made from. */
export const builtInContract: Contract = constants;
