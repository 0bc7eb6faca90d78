/**
 * `breach`: what the contract states is not so. `remark`: what the contract only infers or expects, and never requires
 * of a server, is not so.
 */
export type Level = 'breach' | 'remark';

/** One promise that was not kept. No field holds the API key. */
export interface Finding {
  /** The check that found it. */
  readonly check: string;
  /** Which promise, by a stable name such as `answer/status`. */
  readonly rule: string;
  readonly level: Level;
  readonly operation: string | undefined;
  /** What the contract promises. */
  readonly promised: string;
  /** What came. */
  readonly came: string;
  /** Which input was changed, and how; `undefined` where the request was sound. */
  readonly changed: string | undefined;
  /** A command that repeats the request. The API key is `$API_KEY` in it. */
  readonly curl: string | undefined;
}
