import type { OpenApiDocument, Operation } from './read-contract.ts';

export interface Served {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Every operation that a server of this contract answers, callbacks left out. */
export function servedOperations(document: OpenApiDocument): Served[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** Method and path of every operation, by its operationId. */
export function operationTable(served: readonly Served[]): Record<string, { method: string; path: string }> {
  return Object.fromEntries(
    served.map(({ method, path, operation }) => [operation.operationId, { method, path }]),
  );
}
