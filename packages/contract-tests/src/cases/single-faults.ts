import type { JsonSchema } from '../judge/json-schema.ts';

/** A body in which one constraint of one field is broken. */
export interface SingleFault {
  readonly field: string;
  /** The keyword of JSON Schema that is not met. */
  readonly keyword: string;
  /** What was done to the field, in a few words. */
  readonly how: string;
  readonly body: object;
}

const ofEachType: readonly (readonly [type: string, value: unknown])[] = [
  ['null', null],
  ['boolean', true],
  ['integer', 7],
  ['string', 'text'],
  ['array', []],
  ['object', {}],
];

/** Texts that have no format, by its name. */
const formless: Readonly<Record<string, readonly string[]>> = {
  uri: ['example.com', '/speaker.mp4', 'https://exa mple.com/a', 'https://[::1/a', ''],
};

/**
 * Breaks each constraint of each field once, in a body that is otherwise sound. What comes out is a proposal: a validator
 * has to say whether it breaks the schema, since one constraint may be hidden behind another.
 *
 * @param sound - A body that the schema allows.
 */
export function singleFaults(
  schema: JsonSchema,
  resolve: (schema: JsonSchema) => JsonSchema,
  sound: object,
): SingleFault[] {
  const faults: SingleFault[] = [];
  for (const field of schema.required ?? []) {
    const { [field]: _left, ...rest } = sound as Record<string, unknown>;
    faults.push({ field, keyword: 'required', how: 'left out', body: rest });
  }
  for (const [field, given] of Object.entries(schema.properties ?? {}))
    for (const { keyword, value, how } of worseValues(resolve(given)))
      faults.push({ field, keyword, how: how ?? shown(value), body: { ...sound, [field]: value } });
  return faults;
}

interface Worse {
  readonly keyword: string;
  readonly value: unknown;
  readonly how?: string;
}

function worseValues(schema: JsonSchema): Worse[] {
  const { type, minimum, maximum, minLength, maxLength, maxItems, format, pattern, enum: values } = schema;
  const worse: Worse[] = ofEachType
    .filter(([name]) => name !== type && !(type === 'number' && name === 'integer'))
    .map(([, value]) => ({ keyword: 'type', value }));
  const inside = minimum ?? maximum ?? 1;
  if (type === 'integer')
    worse.push({ keyword: 'type', value: inside + 0.5 }, { keyword: 'type', value: String(inside) });
  if (type === 'boolean') worse.push({ keyword: 'type', value: 'true' }, { keyword: 'type', value: 1 });
  if (minimum !== undefined) worse.push({ keyword: 'minimum', value: minimum - 1 });
  if (maximum !== undefined) worse.push({ keyword: 'maximum', value: maximum + 1 });
  for (const value of values ?? [])
    worse.push(
      { keyword: 'enum', value: `${String(value)} ` },
      { keyword: 'enum', value: String(value).toUpperCase() },
      { keyword: 'enum', value: `${String(value)}-2` },
    );
  const numbers = (values ?? []).filter((value) => typeof value === 'number');
  if (numbers.length > 0) {
    const beyond = [Math.min(...numbers) - 1, Math.max(...numbers) + 1, ...numbers.map((value) => value + 1)];
    for (const value of new Set(beyond)) if (!numbers.includes(value)) worse.push({ keyword: 'enum', value });
  }
  if (maxItems !== undefined) {
    const [item = 'https://example.com/'] = (schema.example as readonly unknown[] | undefined) ?? [];
    const value = Array.from({ length: maxItems + 1 }, () => item);
    worse.push({ keyword: 'maxItems', value, how: `a list of ${value.length}` });
  }
  if (type === 'string' && values !== undefined) worse.push({ keyword: 'enum', value: '' });
  for (const value of formless[format ?? ''] ?? []) worse.push({ keyword: 'format', value });
  if (pattern?.toLowerCase().includes('[ss]://'))
    worse.push(
      { keyword: 'pattern', value: 'http://example.com/hook' },
      { keyword: 'pattern', value: 'ftp://example.com/hook' },
    );
  if (minLength !== undefined && minLength > 0) worse.push({ keyword: 'minLength', value: '' });
  if (maxLength !== undefined) {
    const value = `https://example.com/${'x'.repeat(maxLength)}`.slice(0, maxLength + 1);
    worse.push({ keyword: 'maxLength', value, how: `a text of ${value.length} characters` });
  }
  return worse;
}

function shown(value: unknown): string {
  return `set to ${JSON.stringify(value)}`;
}
