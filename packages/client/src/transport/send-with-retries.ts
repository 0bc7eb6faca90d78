import type { ApiError } from '../errors/api-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { withCutOff } from './cut-off.ts';
import { isPassing, isRateLimit } from './is-passing.ts';
import { retryDelay } from './retry-delay.ts';
import { type Answer, type Sending, send } from './send.ts';

/** One request with its repetitions. */
export interface PatientSending extends Sending {
  readonly signal: AbortSignal | undefined;
  /** The limit for all tries together, with the waits between them, in ms. */
  readonly timeout: number;
  readonly maxRetries: number;
}

/**
 * Sends a request, and sends it again where that is safe: a creation only after a 429, where the server certainly did
 * not take it, since a repetition of anything else may be paid for twice; a read after every passing failure.
 *
 * @throws What `send` throws; the last failure where there is no try or no time left; the reason of the aborted signal.
 */
export async function sendWithRetries<T extends object>(
  settings: ResolvedOptions,
  sending: PatientSending,
): Promise<Answer<T>> {
  const { clock, random, logger } = settings;
  const { signal, timeout, maxRetries, exchange, creation } = sending;
  const deadline = clock.now() + timeout;
  const isSafe = creation ? isRateLimit : isPassing;
  let failure: unknown;
  // Between two tries nothing is under way, so time-out or not, the outcome is known.
  const onTimeout = () => failure ?? new RequestTimeoutError(exchange, timeout, creation);
  return withCutOff({ signal, timeout, onTimeout, clock }, async (cut) => {
    for (let retry = 0; ; retry += 1) {
      failure = undefined;
      try {
        return await send<T>(settings, sending, cut);
      } catch (error) {
        cut.throwIfAborted();
        if (retry >= maxRetries || !isSafe(error)) throw error;
        const delay = retryDelay(retry, (error as Partial<ApiError>).retryAfter, random);
        if (delay === undefined || clock.now() + delay >= deadline) throw error;
        failure = error;
        logger.info?.(`Trying again in ${Math.round(delay)} ms. ${(error as Error).message}`);
        await clock.sleep(delay, cut);
        // For a clock that does not heed the signal: nothing may be sent once the caller was answered.
        cut.throwIfAborted();
      }
    }
  });
}
