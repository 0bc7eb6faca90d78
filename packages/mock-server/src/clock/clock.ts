/** The time that tasks, callbacks and result links live by. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /** Calls `run` once the clock has reached `time`; the function that comes back takes that back. */
  at(time: number, run: () => void): () => void;
}
