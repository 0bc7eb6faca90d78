import { readFileSync, writeFileSync } from 'node:fs';
import type { Verdict } from './testers/tester.ts';

/** What one tester has found. */
export interface TesterResults {
  readonly version: string;
  readonly machine: string;
  /** How long it took for all that it judged, in ms. */
  readonly ms: number;
  /** What it finds at fault with the sound server. */
  readonly usual: readonly string[];
  /** By the name of the server. */
  readonly servers: Readonly<Record<string, Verdict>>;
  /** By the name of the client; empty for a tester that judges none. */
  readonly clients: Readonly<Record<string, Verdict>>;
}

/** A run of the kit with several seeds against the sound mock. */
export interface Alarms {
  readonly seeds: number;
  readonly falseAlarms: number;
  readonly slowestMs: number;
  readonly machine: string;
}

export interface Results {
  readonly testers: Readonly<Record<string, TesterResults>>;
  readonly alarms: Alarms | undefined;
}

const file = new URL('./results.json', import.meta.url);

export function readResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results;
}

export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
