import { controlConstantTable } from './control-constants.ts';
import { printConstants } from './print-constants.ts';
import { type Contract, demand } from './read-contract.ts';

/** What whoever steers a mock from outside needs of its control API: where the operations are, and who may use them. */
export function controlSteering(contract: Contract): string {
  const operations = demand(controlConstantTable(contract).controlOperations, 'operations', '#/paths');
  const schemes = Object.values(contract.document.components.securitySchemes ?? {});
  const header = demand(
    schemes.find(({ name }) => name !== undefined)?.name,
    'a key in a header',
    '#/components/securitySchemes',
  );
  return printConstants(contract, {
    controlOperations: operations,
    controlTokenHeader: { comment: 'The header that carries the token of a mock.', value: header },
  });
}
