/** The request that an error belongs to. */
export interface Exchange {
  /** The HTTP method. */
  readonly method: string;
  /** The full URL. */
  readonly url: string;
  /** The idempotency key that a creation was sent with. */
  readonly idempotencyKey?: string | undefined;
}

/** Ends a message with the method and the URL, so that a bare log line tells what was asked of whom. */
export function describe(text: string, { method, url }: Exchange): string {
  return `${text} ${method} ${url}`;
}
