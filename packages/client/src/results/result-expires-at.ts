import { ConfigurationError } from '../errors/configuration-error.ts';
import { resultLink } from '../generated/constants.ts';

/**
 * When the links of a task expire.
 *
 * @param finishedAtMs When the task ended, in Unix ms. A task does not tell it: take the time at which you learnt of the
 *   end, less the delay that your polling may add.
 * @returns The time from which on the links are dead, in Unix ms.
 * @throws ConfigurationError for what is not a finite number.
 */
export function resultExpiresAt(finishedAtMs: number): number {
  if (typeof finishedAtMs !== 'number' || !Number.isFinite(finishedAtMs)) {
    throw new ConfigurationError('finishedAtMs', 'is not a finite number', 'Give Unix milliseconds.');
  }
  return finishedAtMs + resultLink.lifetimeMs;
}
