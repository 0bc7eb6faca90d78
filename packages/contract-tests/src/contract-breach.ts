/** One way in which an exchange departs from the contract. */
export interface ContractBreach {
  /** The operation whose promise is broken, by its name in the contract. */
  operationId: string;
  /** The side that broke it. */
  where: 'request' | 'response' | 'callback';
  /** Where in the body: a JSON pointer, empty for the whole body and for what is outside it. */
  pointer: string;
  /** The JSON Schema keyword that is not met, or `method`, `security`, `status`, `content-type`, `json`. */
  keyword: string;
  /** What the contract promises at this place. It never holds a value that was sent. */
  message: string;
}

/** Thrown by a fetch of `withContract` for an exchange that departs from the contract. */
export class ContractBreachError extends Error {
  override readonly name = 'ContractBreachError';
  /** Every departure of the exchange. */
  readonly breaches: readonly ContractBreach[];
  /** The status of the response; undefined where the request is at fault, and was not sent. */
  readonly status: number | undefined;

  constructor(breaches: readonly ContractBreach[], status?: number) {
    const [first] = breaches;
    const title = `${first?.operationId}, ${first?.where}${status === undefined ? '' : ` ${status}`}`;
    const lines = breaches.map(
      ({ pointer, keyword, message }) => `\n  ${pointer || '(whole)'}: ${keyword}: ${message}`,
    );
    super(`${title} breaks the contract:${lines.join('')}`);
    this.breaches = breaches;
    this.status = status;
  }
}
