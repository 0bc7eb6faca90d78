import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

export interface Constant {
  /** What the value is, as the comment of the export. */
  readonly comment: string;
  readonly value: unknown;
}

/** A module that exports values by name. */
export function printConstants(contract: Contract, constants: Readonly<Record<string, Constant>>): string {
  const exported = Object.entries(constants).map(
    ([name, { comment, value }]) =>
      `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return [header(contract), ...exported].join('\n');
}
