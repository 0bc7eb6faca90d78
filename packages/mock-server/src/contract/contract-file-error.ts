import { relative, sep } from 'node:path';

/** One thing that is wrong with a contract, and where. Lines and columns count from 1. */
export interface ContractFileProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, and what to do about it. */
  readonly message: string;
  /** What could be added there, as YAML, where something is missing. */
  readonly example?: string | undefined;
}

/** A contract that cannot be used, with everything that is wrong with it. */
export class ContractFileError extends Error {
  override readonly name = 'ContractFileError';
  readonly problems: readonly ContractFileProblem[];
  /** The contract's file and all files that it refers to, also those that are missing. */
  readonly files: readonly string[];

  constructor(problems: readonly ContractFileProblem[], files: readonly string[]) {
    const [first, ...others] = problems.map(shown);
    super(
      others.length === 0
        ? `${first}`
        : `${problems.length} things are wrong with it\n${[first, ...others].map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
    this.files = files;
  }
}

function shown({ file, line, column, message, example }: ContractFileProblem): string {
  const place = [shortPath(file), line, column].filter((part) => part !== undefined);
  const added = example === undefined ? '' : `, such as\n${example.replace(/^/gm, '      ')}`;
  return `${place.join(':')}: ${message}${added}`;
}

/** A path as a person at the terminal would write it. */
export function shortPath(file: string): string {
  const here = relative(process.cwd(), file);
  return here.startsWith(`..${sep}..`) || here === '' ? file : here;
}
