import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

// As a module it would import TypeScript as one, which takes longer than what is done here: see `api/compiler.ts`.
const { default: openapiTS, astToString } = createRequire(import.meta.url)(
  'openapi-typescript',
) as typeof OpenapiTypescript;

/** What openapi-typescript says of each of its interfaces: nothing. These are exported, and an export has a docstring. */
const docstrings = {
  paths: 'What can be asked of each path of the contract: its operations by method.',
  components: "The contract's schemas, parameters and responses by name.",
  operations: 'The parameters, bodies and answers of each operation of the contract, by its id.',
};

/** The contract's types, for openapi-fetch and for everyone else. */
export async function types(contract: Contract): Promise<string> {
  // Each branch of a union has its tag as a `const`. Told of the discriminator as well, openapi-typescript gives a schema
  // that extends the union its own name as its tag.
  const document = JSON.parse(
    JSON.stringify(contract.document, (key, value) => (key === 'discriminator' ? undefined : value)),
  );
  // A field with a default stays optional in a request: the server fills it in.
  const ast = await openapiTS(document, { defaultNonNullable: false });
  const text = Object.entries(docstrings).reduce(
    (before, [name, docstring]) =>
      before.replace(`export interface ${name} {`, (head) => `/** ${docstring} */\n${head}`),
    astToString(ast),
  );
  return `${header(contract)}\n${text}`;
}
