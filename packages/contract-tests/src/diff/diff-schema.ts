import { boundKeywords, diffBounds } from './diff-bounds.ts';
import { diffChoices } from './diff-choices.ts';
import { diffEvidence } from './diff-evidence.ts';
import { diffProperties } from './diff-properties.ts';
import { diffSchemaExtension, schemaExtensions } from './diff-schema-extensions.ts';
import { diffEnums, diffForms, diffTypes } from './diff-values.ts';
import { choiceKeywords, type FlatSchema, flatten, placeOf, statements } from './flat-schema.ts';
import { type Place, sameJson } from './place.ts';
import { ofNarrowing, ofOtherValues, ofWidening, type Scope } from './scope.ts';

/** Two schemas that stand for the same value, and what surrounds them. */
export interface SchemaPair {
  /** All schemas that the value had to meet. */
  readonly before: readonly Place[];
  /** All schemas that it has to meet now. */
  readonly after: readonly Place[];
  /** The value's name for people. */
  readonly field: string;
  /** Whether another branch of a choice lets any other value in as well. */
  readonly open?: boolean;
  /** The pairs that led here, so that a schema which holds itself is compared once. */
  readonly path?: readonly string[];
}

/** What changes no value: words for people, and names. */
const words = new Set([
  'title',
  'description',
  'example',
  'examples',
  'summary',
  'externalDocs',
  'xml',
  'discriminator',
  '$id',
  '$comment',
  '$schema',
  '$anchor',
  '$defs',
  'definitions',
]);

/** Keywords that hold a schema for a part of the value. */
const inner = ['items', 'additionalProperties', 'unevaluatedProperties', 'contains', 'propertyNames'];

const told = new Set([
  ...words,
  ...boundKeywords,
  ...choiceKeywords,
  ...inner,
  ...schemaExtensions,
  'type',
  'enum',
  'const',
  'pattern',
  'format',
  'contentEncoding',
  'contentMediaType',
  'default',
  'deprecated',
  'x-evidence',
]);

/** Tells how the values that a schema allows have changed. */
export function diffSchema(scope: Scope, pair: SchemaPair): void {
  const { field, open = false } = pair;
  const [before, after] = [flatten(pair.before), flatten(pair.after)];
  const step = [before, after].map(({ places }) => places.map(({ pointer }) => pointer).join()).join(' > ');
  if (pair.path?.includes(step)) return;
  const path = [...(pair.path ?? []), step];
  if (before.never || after.never) {
    if (before.never !== after.never) tellNever(scope, field, after);
    return;
  }
  diffTypes(scope, field, before, after);
  diffEnums(scope, field, before, after, open);
  diffForms(scope, field, before, after);
  diffBounds(scope, field, before, after);
  diffProperties(scope, field, before, after, path);
  diffChoices(scope, { field, before, after, path });
  diffInner(scope, field, before, after, path);
  diffDefault(scope, field, before, after);
  diffNotes(scope, field, before, after);
  for (const keyword of schemaExtensions)
    diffSchemaExtension(scope, keyword, field, {
      before: before.keywords.get(keyword)?.[0],
      after: after.keywords.get(keyword)?.[0],
    });
  diffUnknown(scope, field, before, after);
}

function tellNever(scope: Scope, field: string, after: FlatSchema): void {
  scope.report({
    severity: after.never ? ofNarrowing(scope) : ofWidening(scope, 'risky'),
    rule: after.never ? 'value-forbidden' : 'value-allowed',
    at: after.places[0]?.pointer ?? '#',
    message: after.never ? `${field} is no longer allowed` : `${field} is now allowed`,
  });
}

function diffInner(
  scope: Scope,
  field: string,
  before: FlatSchema,
  after: FlatSchema,
  path: readonly string[],
): void {
  for (const keyword of inner) {
    const [old, now] = [before.keywords.get(keyword), after.keywords.get(keyword)];
    if (!old && !now) continue;
    // What is not said is `true`: anything goes.
    const anything = (holder: FlatSchema): Place[] =>
      holder.places.slice(0, 1).map(({ document, pointer }) => ({ document, pointer, node: true }));
    const name = keyword === 'items' ? `each entry of ${field}` : `${keyword} of ${field}`;
    diffSchema(scope, { before: old ?? anything(before), after: now ?? anything(after), field: name, path });
  }
}

/** What a request leaves out is filled in by its default: another one is another order. */
function diffDefault(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  const [old, now] = [statements(before, 'default')[0], statements(after, 'default')[0]];
  if (scope.side !== 'request' || sameJson(old, now)) return;
  scope.report({
    severity: 'risky',
    rule: 'default-changed',
    at: placeOf(before, after, 'default'),
    message: `the default of ${field}: ${JSON.stringify(old) ?? 'none'} becomes ${JSON.stringify(now) ?? 'none'}`,
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
  });
}

function diffNotes(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  const deprecated = (schema: FlatSchema): boolean => statements(schema, 'deprecated').includes(true);
  if (deprecated(before) !== deprecated(after))
    scope.report({
      severity: deprecated(after) ? 'risky' : 'safe',
      rule: deprecated(after) ? 'deprecated' : 'no-longer-deprecated',
      at: placeOf(before, after, 'deprecated'),
      message: `${field} is ${deprecated(after) ? 'now' : 'no longer'} deprecated`,
    });
  const mark = (schema: FlatSchema) => ({ 'x-evidence': statements(schema, 'x-evidence')[0] });
  diffEvidence(scope, field, mark(before), mark(after), placeOf(before, after, 'x-evidence'));
}

/** A keyword that has no comparison of its own narrows where it comes, and widens where it goes. */
function diffUnknown(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  for (const keyword of new Set([...before.keywords.keys(), ...after.keywords.keys()])) {
    if (told.has(keyword)) continue;
    const [old, now] = [statements(before, keyword), statements(after, keyword)];
    if (sameJson(old, now)) continue;
    const isExtension = keyword.startsWith('x-');
    const severity =
      old.length === 0
        ? ofNarrowing(scope)
        : now.length === 0
          ? ofWidening(scope, 'risky')
          : ofOtherValues(scope, 'risky');
    scope.report({
      severity: isExtension ? 'risky' : severity,
      rule: isExtension ? 'extension-changed' : 'keyword-changed',
      at: placeOf(before, after, keyword),
      message: `${keyword} of ${field} has changed, and has no comparison of its own: read both`,
      ...(old.length > 0 ? { before: old[0] } : {}),
      ...(now.length > 0 ? { after: now[0] } : {}),
    });
  }
}
