/** A request and what came of it. Secrets have been taken out. */
export interface Exchange {
  /** `request`: the kit has asked the server. `callback`: the server has sent to the kit's receiver. */
  readonly kind: 'request' | 'callback';
  /** The check that it was made for; `undefined` for the first contact. */
  readonly check: string | undefined;
  /** When it began, as a text of RFC 3339. */
  readonly startedAt: string;
  /** How long it took until the answer began, in ms. */
  readonly waitMs: number;
  /** How long the answer took from there on, in ms. */
  readonly receiveMs: number;
  readonly request: ExchangeMessage & { readonly method: string; readonly url: string };
  /** `undefined` where none came. */
  readonly response: (ExchangeMessage & { readonly status: number }) | undefined;
  /** Why no answer came. */
  readonly problem: string | undefined;
}

/** One side of an exchange. */
export interface ExchangeMessage {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, cut where it is long, and empty where it is no text. */
  readonly body: string;
  /** How many bytes the body had. */
  readonly bytes: number;
}
