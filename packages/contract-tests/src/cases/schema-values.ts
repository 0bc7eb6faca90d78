import fc from 'fast-check';
import type { JsonSchema } from '../judge/json-schema.ts';
import { anyJson } from './odd-values.ts';

type Resolve = (schema: JsonSchema) => JsonSchema;

const hosts = [
  'example.com',
  'a.example.org',
  'xn--bcher-kva.example.net',
  '93.184.216.34',
  '[2606:4700::6810:84e5]',
];
const webUrl = fc
  .tuple(
    fc.constantFrom(...hosts),
    fc.constantFrom('', ':443', ':8443'),
    fc.array(fc.stringMatching(/^[A-Za-z0-9._~%!$&'()*+,;=:@-]{0,12}$/), { maxLength: 3 }),
    fc.constantFrom(
      '',
      '?',
      '?duration=12',
      '?face_confidence=130',
      '?a=1&a=2',
      '#fragment',
      '?duration=1e9',
    ),
  )
  .map(
    ([host, port, path, rest]) => `https://${host}${port}/${path.join('/').replaceAll('%', '%25')}${rest}`,
  );
const otherUri = fc.constantFrom(
  'http://example.com',
  'ftp://example.com/a.mp4',
  'urn:isbn:0451450523',
  'data:,x',
  'a:b',
);

/** Texts of a format. What a pattern or a length forbids of them is left out by whoever asks. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uri: fc.oneof({ weight: 4, arbitrary: webUrl }, { weight: 1, arbitrary: otherUri }),
  'date-time': fc
    .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
};

/**
 * Values that a schema allows: bounds are met often, and each optional field comes alone, with others, or not at all.
 *
 * @param resolve - Follows references.
 */
export function valuesOf(given: JsonSchema, resolve: Resolve): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice !== undefined) {
    const { oneOf: _oneOf, anyOf: _anyOf, ...common } = schema;
    return fc.oneof(...choice.map((one) => valuesOf(joined([common, one], resolve), resolve)));
  }
  if (schema.allOf !== undefined) return valuesOf(joined([schema], resolve), resolve);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objects(schema, resolve);
    case 'array':
      return fc.array(schema.items ? valuesOf(schema.items, resolve) : anyJson, { maxLength: 3 });
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return texts(schema);
    case 'null':
      return fc.constant(null);
    default:
      return anyJson;
  }
}

/** Several schemas that all hold, as one. A choice inside stays one. */
export function joined(schemas: readonly JsonSchema[], resolve: Resolve): JsonSchema {
  let sum: JsonSchema = {};
  for (const given of schemas) {
    const { allOf = [], ...own } = resolve(given);
    for (const one of [...allOf.map((part) => joined([part], resolve)), own])
      sum = { ...sum, ...one, ...merged(sum, one) };
  }
  return sum;
}

function merged(a: JsonSchema, b: JsonSchema): JsonSchema {
  return {
    ...(a.properties || b.properties ? { properties: { ...a.properties, ...b.properties } } : {}),
    ...(a.required || b.required
      ? { required: [...new Set([...(a.required ?? []), ...(b.required ?? [])])] }
      : {}),
  };
}

function objects(schema: JsonSchema, resolve: Resolve): fc.Arbitrary<object> {
  const { properties, required = [] } = schema;
  if (properties === undefined) return fc.constant({});
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field, resolve)]),
  );
  if (schema.maxProperties === 1)
    return fc.oneof(...Object.entries(fields).map(([name, value]) => value.map((one) => ({ [name]: one }))));
  return fc.record(fields, { requiredKeys: [...required] });
}

function integers({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(minimum, maximum, minimum + 1, maximum - 1),
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1000) }),
    fc.maxSafeInteger().map((n) => minimum + (Math.abs(n) % (maximum - minimum + 1))),
  );
}

function numbers({
  minimum,
  exclusiveMinimum,
  maximum = Number.MAX_VALUE,
}: JsonSchema): fc.Arbitrary<number> {
  const least = minimum ?? exclusiveMinimum ?? -Number.MAX_VALUE;
  return fc.oneof(
    fc
      .constantFrom(least, least + 1, maximum, 0.5)
      .filter((n) => n <= maximum && n > (exclusiveMinimum ?? -Infinity)),
    fc.double({
      min: least,
      max: maximum,
      noNaN: true,
      ...(exclusiveMinimum === undefined ? {} : { minExcluded: true }),
    }),
  );
}

function texts({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  const regex = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const made =
    (format === undefined ? undefined : formats[format]) ??
    (regex === undefined ? undefined : fc.stringMatching(new RegExp(regex.source), { maxLength: 96 })) ??
    fc.oneof(
      fc.string({ minLength, maxLength: 40 }),
      fc.string({ minLength, maxLength: 40, unit: 'binary' }),
    );
  const padded =
    format === 'uri' && maxLength > 200
      ? fc.oneof({ weight: 9, arbitrary: made }, { weight: 1, arbitrary: longest(made, maxLength) })
      : made;
  return padded.filter(
    (text) => text.length >= minLength && text.length <= maxLength && (regex?.test(text) ?? true),
  );
}

/** A URL that is exactly as long as it may be. */
function longest(urls: fc.Arbitrary<string>, length: number): fc.Arbitrary<string> {
  return urls.map((url) => `${url}${url.includes('#') ? '' : '#'}`.padEnd(length, 'x'));
}
