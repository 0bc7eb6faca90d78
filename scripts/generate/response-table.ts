import { below, ContractError, gather } from './contract-error.ts';
import { type OpenApiDocument, type Response, resolve } from './read-contract.ts';
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
  return gather(
    Object.fromEntries(
      served.map(({ operation: { operationId, responses }, at }) => [
        operationId,
        () =>
          gather(
            Object.fromEntries(
              Object.entries(responses).map(([status, response]) => [
                status,
                () =>
                  documented(
                    document,
                    resolve(document, response),
                    `${operationId} ${status}`,
                    below(at, 'responses', status),
                  ),
              ]),
            ),
          ),
      ]),
    ),
  );
}

function documented(
  document: OpenApiDocument,
  { content = {}, headers = {} }: Response,
  what: string,
  at: string,
): DocumentedResponse {
  const bodies = Object.entries(content);
  if (bodies.length > 1)
    throw new ContractError([{ message: `the contract has several media types for ${what}: keep one`, at }]);
  const [mediaType, body] = bodies[0] ?? [null, null];
  return {
    mediaType,
    schema: body && schemaName(body.schema, `the body of ${what}`, below(at, 'content', mediaType ?? '')),
    headers: Object.entries(headers).flatMap(([name, header]) =>
      resolve(document, header).required ? [name] : [],
    ),
  };
}
