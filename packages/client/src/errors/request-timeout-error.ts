import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** One request took longer than it may. */
export class RequestTimeoutError extends VideoRetalkError {
  override readonly name = 'RequestTimeoutError';
  readonly method: string;
  readonly url: string;
  /** The limit that was reached, in ms. */
  readonly timeout: number;
  /** True after a creation: a task may exist and be paid for. */
  readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  readonly idempotencyKey: string | undefined;

  constructor(exchange: Exchange, timeout: number, outcomeUnknown: boolean) {
    super(describe(`There was no complete answer within ${timeout} ms.`, exchange, outcomeUnknown));
    this.method = exchange.method;
    this.url = exchange.url;
    this.timeout = timeout;
    this.outcomeUnknown = outcomeUnknown;
    this.idempotencyKey = outcomeUnknown ? exchange.idempotencyKey : undefined;
  }
}
