/** The request that an error belongs to. */
export interface Exchange {
  /** The HTTP method. */
  readonly method: string;
  /** The full URL. */
  readonly url: string;
  /** The idempotency key that a creation was sent with. */
  readonly idempotencyKey?: string | undefined;
}

/** What to do about an unknown outcome. A key holds no quotes: see the contract's pattern. */
function warning({ idempotencyKey }: Exchange): string {
  const remedy =
    idempotencyKey === undefined
      ? ''
      : ` Repeat it only as \`generate(request, { idempotencyKey: '${idempotencyKey}' })\`, and know that the operator does not document it.`;
  return ` It is unknown whether a task was created; a repetition may be paid for twice.${remedy}`;
}

/** Ends a message with the method and the URL, so that a bare log line tells what was asked of whom. */
export function describe(text: string, exchange: Exchange, outcomeUnknown = false): string {
  return `${text}${outcomeUnknown ? warning(exchange) : ''} ${exchange.method} ${exchange.url}`;
}
