import type { ApiError } from '../errors/api-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import type { ResolvedOptions } from '../options.ts';
import { pause } from '../waiting/pause.ts';
import { withCutOff } from './cut-off.ts';
import { isPassing } from './is-passing.ts';
import { retryDelay } from './retry-delay.ts';
import { type Answer, exchangeOf, type Sending, send } from './send.ts';

/** One request with its repetitions. */
export interface PatientSending extends Sending {
  readonly signal: AbortSignal | undefined;
  /** The limit for all tries together, with the waits between them, in ms. */
  readonly timeout: number;
  readonly maxRetries: number;
}

/**
 * Sends a request, and sends it again where that is safe: a creation only where the server certainly took nothing, since
 * a repetition of anything else may be paid for twice; a read after every passing failure.
 *
 * @throws What `send` throws; the last failure where there is no try or no time left; the reason of the aborted signal.
 */
export function sendWithRetries<T extends object>(
  settings: ResolvedOptions,
  sending: PatientSending,
): Promise<Answer<T>> {
  const { clock, logger, random } = settings;
  const { signal, timeout, maxRetries, idempotencyKey } = sending;
  const deadline = clock.now() + timeout;
  const exchange = exchangeOf(settings, sending);
  const onTimeout = async () => {
    const facts = { ...exchange, timeout };
    throw new RequestTimeoutError(`There was no complete answer within ${timeout} ms.`, facts, true);
  };
  return withCutOff({ signal, timeout, onTimeout, clock }, async (cut) => {
    for (let retry = 0; ; retry += 1) {
      try {
        return await send<T>(settings, sending, exchange, cut);
      } catch (error) {
        cut.throwIfAborted();
        if (retry >= maxRetries || !isPassing(error, idempotencyKey !== undefined)) throw error;
        const delay = retryDelay(retry, (error as Partial<ApiError>).retryAfter, random);
        if (clock.now() + delay >= deadline) throw error;
        logger.info?.(`Trying again in ${Math.round(delay)} ms. ${(error as Error).message}`);
        await pause(delay, clock, cut);
      }
    }
  });
}
