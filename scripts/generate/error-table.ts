import { jsonBody, type OpenApiDocument, type Operation, resolve } from './read-contract.ts';

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly type: string;
    readonly param?: string;
  };
}

/** Every documented error, by operation, status and code. */
export function errorTable(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Record<string, unknown> {
  return Object.fromEntries(
    operations.map((operation) => [
      operation.operationId,
      Object.fromEntries(
        Object.entries(operation.responses)
          .filter(([status]) => /^[45]/.test(status))
          .map(([status, response]) => {
            const body = jsonBody(
              resolve(document, response),
              `a JSON body for ${operation.operationId} ${status}`,
            );
            const shown = body.examples
              ? Object.values(body.examples).map((example) => resolve(document, example).value as ErrorBody)
              : [body.example as ErrorBody];
            return [status, Object.fromEntries(shown.map(({ error: { code, ...rest } }) => [code, rest]))];
          }),
      ),
    ]),
  );
}
