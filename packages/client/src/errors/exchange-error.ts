import { describe, type Exchange } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** One request, or its answer, went wrong. */
export abstract class ExchangeError extends VideoRetalkError implements Exchange {
  /** The HTTP method. */
  declare readonly method: string;
  /** The full URL. */
  declare readonly url: string;
  /** True after a creation that may have been taken: a task may exist and be paid for. */
  declare readonly outcomeUnknown: boolean;
  /** The key of the creation, where its outcome is unknown: only with it may the request be repeated. */
  declare readonly idempotencyKey: string | undefined;

  /** @param facts What else the error tells, as fields. */
  constructor(text: string, facts: Exchange, outcomeUnknown = false, options?: ErrorOptions) {
    const idempotencyKey = outcomeUnknown ? facts.idempotencyKey : undefined;
    super(describe(text, facts, outcomeUnknown), { ...facts, outcomeUnknown, idempotencyKey }, options);
  }
}
