import { RateLimitError } from '../errors/rate-limit-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { withCutOff } from './cut-off.ts';
import { creationRetryDelay } from './retry-delay.ts';
import { type Sending, send } from './send.ts';

/** One creation. `timeout` is the limit for all its tries together, with the waits between them. */
export interface Creation extends Omit<Sending, 'creation'> {
  readonly timeout: number;
  readonly maxRetries: number;
}

/**
 * Sends a creation, and sends it again only where the server certainly did not take it: after a 429. Anything else may
 * have created a task, which a repetition would pay for twice.
 *
 * @throws What `send` throws; the last 429 where there is no try or no time left.
 */
export async function sendCreation<T extends object>(
  options: ResolvedOptions,
  creation: Creation,
): Promise<T> {
  const { clock, random } = options;
  const { signal, timeout, maxRetries, exchange } = creation;
  const deadline = clock.now() + timeout;
  let refusal: RateLimitError | undefined;
  // Between two tries nothing is under way, so time-out or not, the outcome is known.
  const onTimeout = () => refusal ?? new RequestTimeoutError(exchange, timeout, true);
  return withCutOff({ signal, timeout, onTimeout, clock }, async (cut) => {
    for (let retry = 0; ; retry += 1) {
      refusal = undefined;
      try {
        return await send<T>(options, { ...creation, creation: true, signal: cut, timeout: undefined });
      } catch (error) {
        if (!(error instanceof RateLimitError) || retry >= maxRetries) throw error;
        const delay = creationRetryDelay(retry, error.retryAfter, random);
        if (delay === undefined || clock.now() + delay >= deadline) throw error;
        refusal = error;
        await clock.sleep(delay, cut);
        // For a clock that does not heed the signal: nothing may be sent once the caller was answered.
        cut.throwIfAborted();
      }
    }
  });
}
