import { describe, type Exchange, type Outcome, outcomeOf } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The connection failed before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends VideoRetalkError implements Outcome {
  override readonly name = 'ConnectionError';
  /** The HTTP method. */
  declare readonly method: string;
  /** The full URL. */
  declare readonly url: string;
  /** True after a creation: a task may exist and be paid for. */
  declare readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  declare readonly idempotencyKey: string | undefined;

  constructor(exchange: Exchange, outcomeUnknown: boolean, options?: ErrorOptions) {
    super(
      describe('The connection failed before the answer was complete.', exchange, outcomeUnknown),
      { ...exchange, ...outcomeOf(exchange, outcomeUnknown) },
      options,
    );
  }
}
