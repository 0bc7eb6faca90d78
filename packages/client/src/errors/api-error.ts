import type { Exchange } from './exchange.ts';
import { ExchangeError } from './exchange-error.ts';

/** What an error answer told. */
export interface ApiErrorFacts extends Exchange {
  /** The HTTP status. */
  readonly status: number;
  /** `error.code` as a string; `http_<status>` where the answer has none. */
  readonly code: string;
  /** `error.type`; `http_error` where the answer has none. */
  readonly type: string;
  /** The request field at fault. */
  readonly param: string | undefined;
  /** What the server proposes to do instead (`error.fallback_suggestion` of the operator's older servers). */
  readonly suggestion: string | undefined;
  /** Names the exchange to the operator's support. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | undefined;
  /** The answer's body: parsed JSON, text, or undefined where it was empty. */
  readonly body: unknown;
}

/** The server answered with an error status. A status that has its own class is thrown as that class. */
export class ApiError extends ExchangeError implements ApiErrorFacts {
  override readonly name:
    | 'ApiError'
    | 'AuthenticationError'
    | 'IdempotencyConflictError'
    | 'InsufficientQuotaError'
    | 'InvalidRequestError'
    | 'NotFoundError'
    | 'PermissionError'
    | 'RateLimitError'
    | 'ServerError' = 'ApiError';
  declare readonly status: number;
  declare readonly code: string;
  declare readonly type: string;
  declare readonly param: string | undefined;
  declare readonly suggestion: string | undefined;
  declare readonly requestId: string | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly body: unknown;
}
