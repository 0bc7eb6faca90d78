import { describe, type Exchange, type Outcome, outcomeOf } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** What an answer that cannot be understood told. */
export interface UnexpectedResponseFacts extends Exchange {
  /** The HTTP status; 0 where a browser hides it. */
  readonly status: number;
  /** Names the exchange to the operator's support. */
  readonly requestId: string | undefined;
  /** The body as text or parsed JSON, or undefined where it was empty. */
  readonly body: unknown;
}

/** The server answered without an error, but not with what the contract says. The base URL may be wrong. */
export class UnexpectedResponseError extends VideoRetalkError implements UnexpectedResponseFacts, Outcome {
  override readonly name = 'UnexpectedResponseError';
  declare readonly method: string;
  declare readonly url: string;
  declare readonly status: number;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
  /** True after a creation that seems to have succeeded: a task may exist and be paid for. */
  declare readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  declare readonly idempotencyKey: string | undefined;

  constructor(text: string, facts: UnexpectedResponseFacts, outcomeUnknown: boolean, options?: ErrorOptions) {
    super(describe(text, facts, outcomeUnknown), { ...facts, ...outcomeOf(facts, outcomeUnknown) }, options);
  }
}
