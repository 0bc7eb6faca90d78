import { polling } from '../generated/constants.ts';

/**
 * How long to wait before the next look-up.
 *
 * @param given The caller's interval in ms, which is used as it is.
 * @param random A number from 0 up to 1. It spreads many waits over the interval that the operator advises.
 * @returns The delay in ms.
 */
export function pollDelay(given: number | undefined, random: () => number): number {
  const { minimum, maximum } = polling.intervalMs;
  return given ?? minimum + random() * (maximum - minimum);
}
