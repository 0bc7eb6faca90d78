import { ExchangeError } from './exchange-error.ts';

/** One request took longer than it may. */
export class RequestTimeoutError extends ExchangeError {
  override readonly name = 'RequestTimeoutError';
  /** The limit that was reached, in ms. */
  declare readonly timeout: number;
}
