import { header } from './header.ts';
import { type Contract, demand, jsonBody, resolve } from './read-contract.ts';
import { servedOperations } from './served-operations.ts';

/** What the mock's dashboard is made of beyond types. */
export function dashboardFacts(contract: Contract): string {
  const { document } = contract;
  const served = servedOperations(document);
  const bodyExamples = (id: string): object[] => {
    const found = demand(
      served.find(({ operation }) => operation.operationId === id),
      `the operation ${id}`,
    );
    const { examples = {} } = jsonBody(found.operation.requestBody, `a JSON body of ${id}`);
    return Object.values(examples).map((example) => {
      const { summary, value } = resolve(document, example) as { summary?: string; value: unknown };
      return { summary: demand(summary, `a summary of each example of ${id}`), value };
    });
  };
  return `${header(contract)}
import type { components } from './control-schema.ts';

/** Faults that the contract shows, to begin with. */
export const faultExamples: readonly { summary: string; value: components['schemas']['FaultInput'] }[] = ${JSON.stringify(bodyExamples('addFault'), null, 2)};
`;
}
