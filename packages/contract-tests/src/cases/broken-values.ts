import fc from 'fast-check';
import type { JsonSchema } from '../judge/json-schema.ts';
import { anyJson, oddName, withOwn } from './odd-values.ts';
import { joined } from './schema-values.ts';

/** A body in which one thing was changed, most often for the worse. */
export interface Broken {
  readonly body: unknown;
  /** The field that was changed, as a path with dots; empty for the whole body. */
  readonly field: string;
  readonly how: 'missing' | 'replaced' | 'added' | 'whole';
}

/** A change of one thing in a body. */
export type Change = (body: object) => Broken;

type Resolve = (schema: JsonSchema) => JsonSchema;

/**
 * Changes that may break one constraint of a schema. Not every one is a breach: that is for a validator to say.
 *
 * @param resolve - Follows references.
 * @param closed - Whether the schema takes no field but its own.
 */
export function changesOf(given: JsonSchema, resolve: Resolve, closed: boolean): fc.Arbitrary<Change> {
  const schema = joined([given], resolve);
  const fields = Object.entries(fieldsOf(schema, resolve));
  const replaced = fields.map(([name, field]) =>
    worseThan(resolve(field)).map(
      (value): Change =>
        (body) => ({ body: withOwn(body, name, value), field: name, how: 'replaced' }),
    ),
  );
  const missing = fields.map(([name]) =>
    fc.constant<Change>((body) => {
      const { [name]: _left, ...rest } = body as Record<string, unknown>;
      return { body: rest, field: name, how: 'missing' };
    }),
  );
  const inside = fields.flatMap(([name, field]) => {
    const { items } = resolve(field);
    if (items === undefined) return [];
    return [
      changesOf(items, resolve, closed).map(
        (change): Change =>
          (body) => {
            const [first = {}, ...others] = (body as Record<string, object[]>)[name] ?? [];
            const broken = change(first);
            const path = [name, '0', ...(broken.field === '' ? [] : [broken.field])];
            return { ...broken, body: { ...body, [name]: [broken.body, ...others] }, field: path.join('.') };
          },
      ),
    ];
  });
  const added = fc.tuple(oddName, anyJson).map(
    ([name, value]): Change =>
      (body) => ({ body: withOwn(body, name, value), field: name, how: 'added' }),
  );
  const whole = anyJson.map(
    (value): Change =>
      () => ({ body: value, field: '', how: 'whole' }),
  );
  return fc.oneof(
    ...replaced.map((arbitrary) => ({ weight: 6, arbitrary })),
    ...missing.map((arbitrary) => ({ weight: 2, arbitrary })),
    ...inside.map((arbitrary) => ({ weight: 40, arbitrary })),
    { weight: closed ? 4 : 0, arbitrary: added },
    { weight: 1, arbitrary: whole },
  );
}

/** The fields of a schema, and of each of its alternatives. */
export function fieldsOf(schema: JsonSchema, resolve: Resolve): Readonly<Record<string, JsonSchema>> {
  const alternatives = (schema.oneOf ?? []).map((one) => fieldsOf(joined([one], resolve), resolve));
  return Object.assign({}, ...alternatives, schema.properties);
}

/** Values beyond each constraint of a schema, and of other kinds. */
function worseThan(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minimum, maximum, exclusiveMinimum, maxLength, minLength, format, pattern, enum: values } = schema;
  const beyond: unknown[] = [null];
  if (minimum !== undefined) beyond.push(minimum - 1, minimum - 0.5, -1e308);
  if (maximum !== undefined) beyond.push(maximum + 1, maximum + 0.5, 1e308);
  if (exclusiveMinimum !== undefined) beyond.push(exclusiveMinimum, -5e-324);
  if (minLength !== undefined && minLength > 0) beyond.push('');
  if (maxLength !== undefined)
    beyond.push(`https://example.com/${'x'.repeat(maxLength)}`, 'é'.repeat(maxLength + 1));
  if (schema.type === 'integer') beyond.push(150.5, '150', [150], true);
  if (schema.type === 'boolean') beyond.push('true', 0, 1, 'false');
  if (values !== undefined)
    beyond.push(...values.flatMap((value) => [`${value} `, String(value).toUpperCase(), [value]]));
  if (format === 'uri')
    beyond.push(
      'example.com',
      '//example.com',
      '/a.mp4',
      'https://exa mple.com',
      'https://[::1',
      '\u0000',
      'https://é.example',
    );
  if (format === 'date-time')
    beyond.push('2026-01-01', 'now', '2026-13-01T00:00:00Z', '2026-01-01T00:00:00', 0);
  if (pattern?.startsWith('^https'))
    beyond.push('http://example.com/', 'ftp://example.com/', ' https://example.com/');
  return fc.oneof(fc.constantFrom(...beyond), anyJson);
}
