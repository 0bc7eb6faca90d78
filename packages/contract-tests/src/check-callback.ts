import type { ContractBreach } from './contract-breach.ts';
import { callbackOperation } from './find-operation.ts';
import { validateValue } from './validate-value.ts';

/**
 * Holds the body of a callback, as a receiver has parsed it, to the contract.
 *
 * @returns every departure; none if the body is as promised.
 */
export async function checkCallback(body: unknown): Promise<ContractBreach[]> {
  const { operationId, parts } = callbackOperation();
  const violations = await validateValue(
    [...parts, 'requestBody', 'content', 'application/json', 'schema'],
    body,
  );
  return violations.map((violation) => ({ operationId, where: 'callback', ...violation }));
}
