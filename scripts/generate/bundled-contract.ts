import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

/** The contract as a module, so that reading it needs no file system. */
export function bundledContract(contract: Contract): string {
  const text = JSON.stringify(contract.document, null, 2);
  return `${header(contract)}
/** The whole contract: an OpenAPI 3.1 document in one piece. */
export const contract: Readonly<Record<string, unknown>> = ${text};
`;
}
