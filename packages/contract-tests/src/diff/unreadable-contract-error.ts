/** Thrown for a contract that cannot be compared, since it cannot be read. */
export class UnreadableContractError extends Error {
  override readonly name = 'UnreadableContractError';
  /** The file that was to be read. */
  readonly file: string;
  /** Everything that is wrong with it: a line each, with its place where it has one. */
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      `${file} cannot be read as an OpenAPI 3.1 contract:\n${problems.map((line) => `  ${line}`).join('\n')}`,
      options,
    );
    this.file = file;
    this.problems = problems;
  }
}
