import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

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
  /** Names the exchange to the operator's support. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | undefined;
  /** The answer's body: parsed JSON, text, or undefined where it was empty. */
  readonly body: unknown;
}

/** The server answered with an error status. A status that has its own class is thrown as that class. */
export class ApiError extends VideoRetalkError implements ApiErrorFacts {
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
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly code: string;
  readonly type: string;
  readonly param: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly body: unknown;

  constructor(text: string, facts: ApiErrorFacts, outcomeUnknown = false) {
    super(describe(text, facts, outcomeUnknown));
    this.method = facts.method;
    this.url = facts.url;
    this.status = facts.status;
    this.code = facts.code;
    this.type = facts.type;
    this.param = facts.param;
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
    this.body = facts.body;
  }
}
