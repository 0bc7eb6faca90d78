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

  /**
   * @param facts What else the error tells, as fields.
   * @param mayBeTaken Whether the server may have done what it was asked for.
   */
  constructor(text: string, facts: Exchange, mayBeTaken?: boolean, options?: ErrorOptions) {
    // Only creations have a key. It holds no quotes: see the contract's pattern.
    const idempotencyKey = mayBeTaken ? facts.idempotencyKey : undefined;
    const outcomeUnknown = idempotencyKey !== undefined;
    const advice = outcomeUnknown
      ? ` The outcome is unknown: a task may exist and be paid for. Repeat it only as \`generate(request, { idempotencyKey: '${idempotencyKey}' })\`; it may still be paid for twice.`
      : '';
    super(describe(text + advice, facts), { ...facts, outcomeUnknown, idempotencyKey }, options);
  }
}
