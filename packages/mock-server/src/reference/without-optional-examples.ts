type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes the examples from optional parameters and from their schemas. Swagger UI fills them into its form, so that a
 * first “Execute” would ask for a world that does not exist, or send the same `Idempotency-Key` twice.
 *
 * @param document - An OpenAPI document. It is not changed.
 */
export function withoutOptionalExamples(document: unknown): unknown {
  const strip = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(strip);
    if (!isFields(part)) return part;
    const { schema, ...rest } = part;
    if (!isOptionalParameter(part)) return mapped(part, strip);
    return { ...withoutExamples(rest), schema: withoutExamples(resolved(schema, document)) };
  };
  return strip(document);
}

/** Only a parameter has both a place and a schema (OpenAPI 3.1, section 4.8.12). */
function isOptionalParameter(part: Fields): boolean {
  return typeof part.in === 'string' && 'schema' in part && part.required !== true;
}

function withoutExamples({ example, examples, ...rest }: Fields): Fields {
  return rest;
}

/** A schema, or the one in the document that it refers to. */
function resolved(schema: unknown, document: unknown): Fields {
  if (!isFields(schema)) return {};
  if (typeof schema.$ref !== 'string') return schema;
  const keys = schema.$ref.replace(/^#\//, '').split('/');
  const found = keys.reduce<unknown>((part, key) => (isFields(part) ? part[key] : undefined), document);
  return isFields(found) ? found : schema;
}

function mapped(part: Fields, change: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, change(value)]));
}

function isFields(part: unknown): part is Fields {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
