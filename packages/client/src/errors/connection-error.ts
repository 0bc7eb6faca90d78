import type { Exchange } from './exchange.ts';
import { ExchangeError } from './exchange-error.ts';

/** The connection failed before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends ExchangeError {
  override readonly name = 'ConnectionError';
  /** True where it is proven that nothing was sent, since no connection could be made. */
  declare readonly nothingSent: boolean;

  constructor(exchange: Exchange, nothingSent: boolean, outcomeUnknown: boolean, options?: ErrorOptions) {
    const fault = nothingSent
      ? 'There is no connection to the server. Nothing was sent.'
      : 'The connection failed before the answer was complete.';
    const facts = { ...exchange, nothingSent };
    super(fault, facts, outcomeUnknown && !nothingSent, options);
  }
}
