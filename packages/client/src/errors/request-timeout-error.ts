import type { Exchange } from './exchange.ts';
import { ExchangeError } from './exchange-error.ts';

/** One request took longer than it may. */
export class RequestTimeoutError extends ExchangeError {
  override readonly name = 'RequestTimeoutError';
  /** The limit that was reached, in ms. */
  declare readonly timeout: number;

  constructor(exchange: Exchange, timeout: number, outcomeUnknown: boolean) {
    const facts = { ...exchange, timeout };
    super(`There was no complete answer within ${timeout} ms.`, facts, outcomeUnknown);
  }
}
