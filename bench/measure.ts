import type { Figure } from './figure.ts';
import type { Load } from './processes/load.ts';

/** What a measure is given. */
export interface Bench {
  /** Whether it is to be over soon: fewer rounds, and less in each. */
  readonly smoke: boolean;
  /** How long the soak takes; 0 leaves it out. */
  readonly soakMinutes: number;
  /** The folder of the mock as it is published, and the command in it. */
  readonly mock: { readonly folder: string; readonly command: string };
  readonly load: Load;
  /** Of two numbers, the one for this kind of run. */
  pick(full: number, smoke: number): number;
}

/** Takes one kind of measurement. */
export interface Measure {
  readonly name: string;
  /** Whether it is quick and steady enough for every change. */
  readonly inSmoke: boolean;
  run(bench: Bench): Promise<Figure[]>;
}
