/** One thing that is wrong with a contract. */
export interface ContractProblem {
  /** What is wrong, and what to do about it. */
  readonly message: string;
  /** A JSON Pointer (`#/…`) into the document in one piece: to what is at fault, or to where something is missing. */
  readonly at?: string | undefined;
  /** What could be added there, as YAML. */
  readonly example?: string | undefined;
}

/** A contract that cannot be used, with everything that is wrong with it. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly problems: readonly ContractProblem[];

  constructor(problems: readonly ContractProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
    this.problems = problems;
  }
}

/**
 * Makes several things of a contract, and tells what all of them lack instead of stopping at the first.
 *
 * @throws ContractError with the problems of all makers, each once.
 */
export function gather<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made: Partial<T> = {};
  const problems = new Map<string, ContractProblem>();
  for (const name of Object.keys(makers) as (keyof T)[])
    try {
      made[name] = makers[name]();
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      for (const problem of error.problems) problems.set(`${problem.at} ${problem.message}`, problem);
    }
  if (problems.size > 0) throw new ContractError([...problems.values()]);
  return made as T;
}

/** A JSON Pointer to a place within another. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  return [pointer, ...keys.map((key) => `${key}`.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** The keys of a JSON Pointer that begins with `#`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
