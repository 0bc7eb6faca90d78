import { type OpenApiDocument, resolve, type Schema } from './read-contract.ts';
import type { Served } from './served-operations.ts';

export type ParameterPlace = 'path' | 'query' | 'header';

/** The schemas of the parameters that stand in one place, by operation and name. */
export function parameterTable(
  document: OpenApiDocument,
  served: readonly Served[],
  place: ParameterPlace,
): Record<string, Record<string, Schema>> {
  const table: Record<string, Record<string, Schema>> = {};
  for (const { operation } of served) {
    const here = (operation.parameters ?? [])
      .map((parameter) => resolve(document, parameter))
      .filter((parameter) => parameter.in === place);
    if (here.length > 0)
      table[operation.operationId] = Object.fromEntries(
        here.map(({ name, schema }) => [name, resolve(document, schema)]),
      );
  }
  return table;
}
