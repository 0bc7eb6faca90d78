import { ExchangeError } from './exchange-error.ts';

/** The connection failed before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends ExchangeError {
  override readonly name = 'ConnectionError';
  /** True where it is proven that nothing was sent, since no connection could be made. */
  declare readonly nothingSent: boolean;
}
