import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

/** The contract's types, for openapi-fetch and for everyone else. */
export async function types(contract: Contract): Promise<string> {
  // Each branch of a union has its tag as a `const`. Told of the discriminator as well, openapi-typescript gives a schema
  // that extends the union its own name as its tag.
  const document = JSON.parse(
    JSON.stringify(contract.document, (key, value) => (key === 'discriminator' ? undefined : value)),
  );
  // A field with a default stays optional in a request: the server fills it in.
  const ast = await openapiTS(document, { defaultNonNullable: false });
  return `${header(contract)}\n${astToString(ast)}`;
}
