import { parseArgs } from 'node:util';
import type { Tester } from './testers/tester.ts';
import { testers } from './testers/testers.ts';

/** What a run of the bench shall do. */
export interface Flags {
  /** A part of the names of the servers and clients that are measured. */
  readonly only: string;
  readonly testers: readonly Tester[];
  /** How many seeds the kit is run with against the sound mock. */
  readonly seeds: number;
  /** Whether the results are kept, and written into the docs. */
  readonly write: boolean;
}

/** @throws TypeError that names the flag at fault. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      testers: { type: 'string', default: 'kit' },
      seeds: { type: 'string', default: '0' },
      write: { type: 'boolean', default: false },
    },
  });
  const names = values.testers === 'all' ? testers.map(({ name }) => name) : values.testers.split(',');
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 0)
    throw new TypeError(`--seeds must be a whole number from 0, got ${values.seeds}`);
  return {
    only: values.only,
    testers: names.map(testerNamed),
    seeds,
    write: values.write,
  };
}

function testerNamed(name: string): Tester {
  const found = testers.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new TypeError(
    `--testers takes ${testers.map((one) => one.name).join(', ')} and all, with commas between them, got ${name}`,
  );
}
