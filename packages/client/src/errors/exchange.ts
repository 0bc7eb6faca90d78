/** The request that an error belongs to. */
export interface Exchange {
  /** The HTTP method. */
  readonly method: string;
  /** The full URL. */
  readonly url: string;
}

/** What a creation's error says, since nothing in the API can tell whether a task was created. */
const outcomeWarning =
  'It is unknown whether a task was created; repeating the request blindly may be paid for twice.';

/** Ends a message with the method and the URL, so that a bare log line tells what was asked of whom. */
export function describe(text: string, exchange: Exchange, outcomeUnknown = false): string {
  return `${text}${outcomeUnknown ? ` ${outcomeWarning}` : ''} ${exchange.method} ${exchange.url}`;
}
