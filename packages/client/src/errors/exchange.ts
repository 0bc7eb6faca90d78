/** The request that an error belongs to. */
export interface Exchange {
  /** The HTTP method. */
  readonly method: string;
  /** The full URL. */
  readonly url: string;
  /** The idempotency key that a creation was sent with. */
  readonly idempotencyKey?: string | undefined;
}

/** What a creation's error says, since nothing in the API can tell whether a task was created. */
const outcomeWarning =
  'It is unknown whether a task was created; repeating the request blindly may be paid for twice.';

/** What to do about it, where the key is known. A key holds no quotes: see the contract's pattern. */
function remedy({ idempotencyKey }: Exchange): string {
  if (idempotencyKey === undefined) return '';
  return ` Repeat it only as \`generate(request, { idempotencyKey: '${idempotencyKey}' })\`, with this very key, and knowing that the operator does not document it.`;
}

/** Ends a message with the method and the URL, so that a bare log line tells what was asked of whom. */
export function describe(text: string, exchange: Exchange, outcomeUnknown = false): string {
  const warning = outcomeUnknown ? ` ${outcomeWarning}${remedy(exchange)}` : '';
  return `${text}${warning} ${exchange.method} ${exchange.url}`;
}
