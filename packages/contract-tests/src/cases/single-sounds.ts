import type { JsonSchema } from '../judge/json-schema.ts';

/** A body that the schema allows, and what it tries out. */
export interface SoundBody {
  /** Stable, such as `bound/query_face_threshold/minimum`. */
  readonly name: string;
  readonly body: object;
}

/**
 * Bodies that try out what a schema allows: each optional field alone, all of them together, each bound, each value of an
 * enumeration, each default, and a field that it does not know.
 *
 * @param minimal - A body with nothing but the required fields.
 * @param values - A value for each field that is not left out of the bodies.
 */
export function singleSounds(
  schema: JsonSchema,
  resolve: (schema: JsonSchema) => JsonSchema,
  minimal: object,
  values: Readonly<Record<string, unknown>>,
): SoundBody[] {
  const required = schema.required ?? [];
  const optional = Object.entries(values).filter(([field]) => !required.includes(field));
  const bodies: SoundBody[] = optional.map(([field, value]) => ({
    name: `alone/${field}`,
    body: { ...minimal, [field]: value },
  }));
  if (optional.length > 0)
    bodies.push({ name: 'together', body: { ...minimal, ...Object.fromEntries(optional) } });
  for (const [field, given] of Object.entries(schema.properties ?? {})) {
    if (!Object.hasOwn(values, field)) continue;
    const rules = resolve(given);
    const add = (kind: string, value: unknown): void => {
      bodies.push({ name: kind, body: { ...minimal, [field]: value } });
    };
    if (rules.minimum !== undefined) add(`bound/${field}/minimum`, rules.minimum);
    if (rules.maximum !== undefined) add(`bound/${field}/maximum`, rules.maximum);
    if (rules.maxLength !== undefined)
      add(
        `bound/${field}/maxLength`,
        `${String(values[field]).replace(/#.*$/s, '')}#`.padEnd(rules.maxLength, 'x'),
      );
    if (rules.type === 'boolean') for (const value of [true, false]) add(`value/${field}/${value}`, value);
    for (const value of rules.enum ?? []) add(`value/${field}/${String(value)}`, value);
    if (rules.default !== undefined) add(`default/${field}`, rules.default);
  }
  bodies.push({ name: 'unknown-field', body: { ...minimal, 'x-contract-kit': 'a field of no contract' } });
  return bodies;
}
