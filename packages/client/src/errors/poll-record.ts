/** One look-up of a wait, as errors tell it. */
export interface PollRecord {
  /** When it ended, in Unix ms. */
  readonly at: number;
  /** The status that it showed; undefined where it failed. */
  readonly status?: string | undefined;
  /** The progress that it showed, in percent. */
  readonly progress?: number | undefined;
  /** The name of the error with which it failed. */
  readonly error?: string | undefined;
}
