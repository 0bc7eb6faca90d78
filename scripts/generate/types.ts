import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

/** The contract's types, for openapi-fetch and for everyone else. */
export async function types(contract: Contract): Promise<string> {
  // A field with a default stays optional in a request: the server fills it in.
  const ast = await openapiTS(structuredClone(contract.document) as never, { defaultNonNullable: false });
  return `${header(contract)}\n${astToString(ast)}`;
}
