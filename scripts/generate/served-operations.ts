import { below } from './contract-error.ts';
import type { OpenApiDocument, Operation } from './read-contract.ts';

export interface Served {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** A JSON Pointer to the operation. */
  readonly at: string;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation that a server of this contract answers, callbacks left out. */
export function servedOperations(document: OpenApiDocument): Served[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      // Beside its operations, a path may have a summary, parameters and servers.
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
        at: below('#/paths', path, method),
      })),
  );
}

/** Method and path of every operation, by its operationId. */
export function operationTable(served: readonly Served[]): Record<string, { method: string; path: string }> {
  return Object.fromEntries(
    served.map(({ method, path, operation }) => [operation.operationId, { method, path }]),
  );
}
