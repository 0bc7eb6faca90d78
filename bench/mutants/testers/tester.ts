import type { Mutant } from '../servers/mutant.ts';

/** What a tester says of one server. */
export interface Verdict {
  /** Whether it tells the server from the sound one by a failure. */
  readonly caught: boolean;
  /** What it found, shortly; or why it found nothing. */
  readonly by: readonly string[];
}

/** Something that tells whether a server keeps the contract. */
export interface Tester {
  readonly name: string;
  /**
   * Starts what it needs, and has it judge the sound server.
   *
   * @returns Why it cannot be used, where it cannot.
   */
  start(): Promise<Running | string>;
}

/** A tester that has been started. */
export interface Running {
  readonly version: string;
  /** What it finds at fault with the sound server. That counts for nothing where a broken one shows it too. */
  readonly usual: readonly string[];
  judge(mutant: Mutant): Promise<Verdict>;
  close(): Promise<void>;
}
