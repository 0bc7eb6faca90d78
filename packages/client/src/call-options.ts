import type { Task } from './task-types.ts';

/** What may be set for one call. */
export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The limit for the call with its answer and its retries, in ms. Default: the client's `requestTimeout`. */
  timeout?: number | undefined;
  /** Headers for this call. One of the same name replaces the client's. */
  headers?: Record<string, string> | undefined;
  /** How often the call is tried again, where that is safe: 0, 1 or 2. Default: the client's. */
  maxRetries?: number | undefined;
}

/** What may be set for one creation, which is tried again only where it was certainly not taken. */
export interface GenerateOptions extends CallOptions {
  /**
   * Names the intent behind the request. Default: a new UUID. Give one to know it even after an abort. The operator does
   * not document the header, so a repetition with the same key may still be paid for twice.
   */
  idempotencyKey?: string | undefined;
}

/** What may be set for a wait. */
export interface WaitOptions {
  /** Ends the wait at once; it rejects with the signal's reason. The task goes on. */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole wait, in ms; `Infinity` for none. Default: one hour. */
  timeout?: number | undefined;
  /** The delay between two look-ups, in ms. Default: the client's `pollInterval`. */
  pollInterval?: number | undefined;
  /**
   * The limit for one look-up, in ms. One that takes longer is given up and replaced. Default: the client's
   * `requestTimeout`, but not more than the longest interval that the operator advises.
   */
  pollTimeout?: number | undefined;
  /** With how many failed look-ups in a row the wait gives up, at least 1. Default: 5. */
  maxPollFailures?: number | undefined;
  /** Called after the first look-up, and after each that shows another status or progress. What it throws ends the wait. */
  onProgress?: ((task: Task) => void) | undefined;
}
