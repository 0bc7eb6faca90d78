import type { Exit } from './exit-statuses.ts';

/** How a run ended that did not succeed, for people. */
export interface Report {
  readonly exit: Exit;
  /** What happened, in a line. */
  readonly what: string;
  /** What to do next, in a line. */
  readonly next?: string | undefined;
  /** The words of the command for that. */
  readonly command?: readonly string[] | undefined;
  /** Where the command itself is at fault: for whoever mends it. */
  readonly stack?: string | undefined;
}
