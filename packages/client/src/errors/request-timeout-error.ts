import { describe, type Exchange, type Outcome, outcomeOf } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** One request took longer than it may. */
export class RequestTimeoutError extends VideoRetalkError implements Outcome {
  override readonly name = 'RequestTimeoutError';
  /** The HTTP method. */
  declare readonly method: string;
  /** The full URL. */
  declare readonly url: string;
  /** The limit that was reached, in ms. */
  declare readonly timeout: number;
  /** True after a creation: a task may exist and be paid for. */
  declare readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  declare readonly idempotencyKey: string | undefined;

  constructor(exchange: Exchange, timeout: number, outcomeUnknown: boolean) {
    super(describe(`There was no complete answer within ${timeout} ms.`, exchange, outcomeUnknown), {
      ...exchange,
      timeout,
      ...outcomeOf(exchange, outcomeUnknown),
    });
  }
}
