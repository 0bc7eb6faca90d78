import { type FlatSchema, placeOf, statements } from './flat-schema.ts';
import { sameJson } from './place.ts';
import { ofNarrowing, ofOtherValues, ofWidening, type Scope } from './scope.ts';

const everyType = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** The types that all statements allow. A `number` may be an `integer`. */
export function typesOf(schema: FlatSchema): string[] {
  const lists = statements(schema, 'type').map((stated) => {
    const list = Array.isArray(stated) ? stated.map(String) : [String(stated)];
    return list.includes('number') ? [...list, 'integer'] : list;
  });
  return everyType.filter((type) => lists.every((list) => list.includes(type)));
}

/** Tells a change of `type`. */
export function diffTypes(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  const [old, now] = [typesOf(before), typesOf(after)];
  const lost = old.filter((type) => !now.includes(type));
  const gained = now.filter((type) => !old.includes(type));
  if (lost.length + gained.length === 0) return;
  const severity =
    lost.length > 0 && gained.length > 0
      ? 'breaking'
      : lost.length > 0
        ? ofNarrowing(scope)
        : ofWidening(scope, 'breaking');
  const list = (types: readonly string[]) =>
    types.length === everyType.length ? 'any type' : types.join(' or ');
  scope.report({
    severity,
    rule: 'type-changed',
    at: placeOf(before, after, 'type'),
    message: `${field} is now ${list(now)}; it was ${list(old)}`,
    before: old,
    after: now,
  });
}

type Values = readonly unknown[];

const has = (values: Values, wanted: unknown): boolean => values.some((value) => sameJson(value, wanted));
const without = (values: Values, others: Values): Values => values.filter((value) => !has(others, value));
const show = (values: Values): string => values.map((value) => JSON.stringify(value)).join(', ');

/** The lists of a schema: an `enum`, or the one value of a `const`. */
const listsOf = (schema: FlatSchema): Values[] => [
  ...statements(schema, 'enum').map((list) => (Array.isArray(list) ? list : [list])),
  ...statements(schema, 'const').map((value) => [value]),
];

/**
 * Tells a change of `enum` or `const`.
 *
 * @param open - Whether another branch of a choice lets any other value in as well, so that the list is only known
 * values: then no change of it breaks anything.
 */
export function diffEnums(
  scope: Scope,
  field: string,
  before: FlatSchema,
  after: FlatSchema,
  open: boolean,
): void {
  const [oldLists, newLists] = [listsOf(before), listsOf(after)];
  if (oldLists.length + newLists.length === 0) return;
  const keyword = [after, before].some(({ keywords }) => keywords.has('enum')) ? 'enum' : 'const';
  const at = placeOf(before, after, keyword);
  if (oldLists.length === 0 || newLists.length === 0) {
    const closed = oldLists.length === 0;
    const values = (closed ? newLists : oldLists).flat();
    scope.report({
      severity: open ? 'safe' : closed ? ofNarrowing(scope) : ofWidening(scope, 'risky'),
      rule: closed ? 'enum-added' : 'enum-removed',
      at,
      message: closed
        ? `${field} must now be one of ${show(values)}`
        : `${field} may now be other than ${show(values)}`,
      ...(closed ? { after: values } : { before: values }),
    });
    return;
  }
  const allowed = (lists: readonly Values[]) =>
    lists.reduce((left, list) => left.filter((value) => has(list, value)));
  let [old, now] = [allowed(oldLists), allowed(newLists)];
  // A list that a neighbour narrows further, such as the states of a task, is still what readers know of the API.
  if (scope.side !== 'request' && sameJson(old, now)) [old, now] = [oldLists.flat(), newLists.flat()];
  for (const value of without(old, now))
    scope.report({
      severity: open ? 'safe' : ofNarrowing(scope),
      rule: 'enum-value-removed',
      at,
      message: `${field} is no longer ${show([value])}`,
      before: value,
    });
  for (const value of without(now, old))
    scope.report({
      severity: open ? 'safe' : ofWidening(scope, 'risky'),
      rule: 'enum-value-added',
      at,
      message: `${field} may now be ${show([value])}`,
      after: value,
    });
}

const narrowOnly = new Set(['pattern', 'format', 'contentEncoding', 'contentMediaType']);

/** Tells a change of what strings must look like: nobody can compute which of two patterns lets more in. */
export function diffForms(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  for (const keyword of narrowOnly) {
    const [old, now] = [statements(before, keyword), statements(after, keyword)];
    const [added, removed] = [without(now, old), without(old, now)];
    if (added.length + removed.length === 0) continue;
    const severity =
      removed.length === 0
        ? ofNarrowing(scope)
        : added.length === 0
          ? ofWidening(scope, 'risky')
          : ofOtherValues(scope, keyword === 'format' ? 'breaking' : 'risky');
    scope.report({
      severity,
      rule: `${keyword}-${removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed'}`,
      at: placeOf(before, after, keyword),
      message: `${keyword} of ${field}: ${show(old) || 'none'} becomes ${show(now) || 'none'}`,
      ...(old.length > 0 ? { before: old[0] } : {}),
      ...(now.length > 0 ? { after: now[0] } : {}),
    });
  }
}
