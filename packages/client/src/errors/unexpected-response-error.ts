import type { Exchange } from './exchange.ts';
import { ExchangeError } from './exchange-error.ts';

/** What an answer that cannot be understood told. */
export interface UnexpectedResponseFacts extends Exchange {
  /** The HTTP status; 0 where a browser hides it. */
  readonly status: number;
  /** Names the exchange to the operator's support. */
  readonly requestId: string | undefined;
  /** The body as text or parsed JSON, or undefined where it was empty. */
  readonly body: unknown;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | undefined;
}

/** The server answered without an error, but not with what the contract says. The base URL may be wrong. */
export class UnexpectedResponseError extends ExchangeError implements UnexpectedResponseFacts {
  override readonly name = 'UnexpectedResponseError';
  declare readonly status: number;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
  declare readonly retryAfter: number | undefined;
}
