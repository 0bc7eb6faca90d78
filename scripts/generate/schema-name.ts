import { ContractError } from './contract-error.ts';
import type { Schema } from './read-contract.ts';

/** The name of the schema that is referred to. A schema in place has none, and so no validator. */
export function schemaName({ $ref }: Schema, what: string, at?: string): string {
  const name = $ref?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
  if (name === undefined)
    throw new ContractError([
      { message: `the contract lacks a schema with a name (under components/schemas) for ${what}`, at },
    ]);
  return name;
}
