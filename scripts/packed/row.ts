import type { Tools } from './tools.ts';

export const subjects = ['client', 'mock-server', 'contract-tests'] as const;

/** One of the packages. */
export type Subject = (typeof subjects)[number];

/** What the rows have to work with. */
export interface Bench {
  /** A temporary folder, outside the workspace. */
  readonly folder: string;
  /** The packed packages. */
  readonly tarballs: Readonly<Record<Subject, string>>;
  /** A project in which npm has installed them, with the optional peers of their further entries. */
  readonly installed: string;
  /** What does not belong to the workspace; a quick run has none. */
  readonly tools: Tools | undefined;
}

/** Tries a package. It throws where something fails, and {@link SkippedError} where it cannot be tried here. */
export type Try = (bench: Bench) => Promise<void>;

/** A row of the table: what the packages are tried with, and how. */
export interface Row {
  /** What it is tried with, with its version. */
  readonly name: string;
  readonly how: string;
  /** Whether it belongs to the quick run, too. */
  readonly quick?: boolean;
  /** For each package what tries it, or the reason why it is not tried. */
  readonly tries: Readonly<Record<Subject, Try | string>>;
  /** Faults of others that make it fail, told in place of the error. They fail no run. */
  readonly known?: Readonly<Partial<Record<Subject, string>>>;
}

/** Something cannot be tried on this machine: the message says why. */
export class SkippedError extends Error {
  override readonly name = 'SkippedError';
}

/** The same try for each package, by its name. */
export function each(make: (subject: Subject) => Try): Record<Subject, Try> {
  return {
    client: make('client'),
    'mock-server': make('mock-server'),
    'contract-tests': make('contract-tests'),
  };
}

/** Makes something for the first try that asks for it, and hands the same to the others. */
export function once<T>(make: (bench: Bench) => Promise<T>): (bench: Bench) => Promise<T> {
  let made: Promise<T> | undefined;
  return (bench) => {
    made ??= make(bench);
    return made;
  };
}
