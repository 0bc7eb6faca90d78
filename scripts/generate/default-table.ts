import type { OpenApiDocument } from './read-contract.ts';

/** The defaults of the properties that each schema names itself, by schema and property. */
export function defaultTable(document: OpenApiDocument): Record<string, Record<string, unknown>> {
  const table: Record<string, Record<string, unknown>> = {};
  for (const [name, { properties = {} }] of Object.entries(document.components.schemas)) {
    const defaults = Object.entries(properties).filter(([, property]) => property.default !== undefined);
    if (defaults.length > 0)
      table[name] = Object.fromEntries(defaults.map(([key, property]) => [key, property.default]));
  }
  return table;
}
