import { type OpenApiDocument, resolve } from './read-contract.ts';
import { schemaName } from './schema-name.ts';
import type { Served } from './served-operations.ts';

/** What an answer must be. Media type and schema are null where it has no body. */
export interface DocumentedResponse {
  readonly mediaType: string | null;
  readonly schema: string | null;
  /** The headers that must be there. */
  readonly headers: readonly string[];
}

/** Every documented answer, by operation and status, so that a server can check what it sends. */
export function responseTable(
  document: OpenApiDocument,
  served: readonly Served[],
): Record<string, Record<string, DocumentedResponse>> {
  return Object.fromEntries(
    served.map(({ operation: { operationId, responses } }) => [
      operationId,
      Object.fromEntries(
        Object.entries(responses).map(([status, response]) => {
          const { content = {}, headers = {} } = resolve(document, response);
          const bodies = Object.entries(content);
          if (bodies.length > 1)
            throw new Error(`the contract has several media types for ${operationId} ${status}: keep one`);
          const [mediaType, body] = bodies[0] ?? [null, null];
          return [
            status,
            {
              mediaType,
              schema: body && schemaName(body.schema, `the body of ${operationId} ${status}`),
              headers: Object.entries(headers).flatMap(([name, header]) =>
                resolve(document, header).required ? [name] : [],
              ),
            },
          ];
        }),
      ),
    ]),
  );
}
