import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** The connection failed before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends VideoRetalkError {
  override readonly name = 'ConnectionError';
  readonly method: string;
  readonly url: string;
  /** True after a creation: a task may exist and be paid for. */
  readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  readonly idempotencyKey: string | undefined;

  constructor(exchange: Exchange, outcomeUnknown: boolean, options?: ErrorOptions) {
    super(
      describe('The connection failed before the answer was complete.', exchange, outcomeUnknown),
      options,
    );
    this.method = exchange.method;
    this.url = exchange.url;
    this.outcomeUnknown = outcomeUnknown;
    this.idempotencyKey = outcomeUnknown ? exchange.idempotencyKey : undefined;
  }
}
