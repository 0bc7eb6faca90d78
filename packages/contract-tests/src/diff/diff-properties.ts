import { diffSchema } from './diff-schema.ts';
import { type FlatSchema, statements } from './flat-schema.ts';
import type { Scope } from './scope.ts';

const within = (field: string, name: string): string => (field === 'the body' ? name : `${field}.${name}`);

/** Whether fields that are not named are refused. */
const isClosed = (schema: FlatSchema): boolean =>
  ['additionalProperties', 'unevaluatedProperties'].some((keyword) =>
    statements(schema, keyword).includes(false),
  );

/** Tells which fields have come, gone, or become required, and compares those that stay. */
export function diffProperties(
  scope: Scope,
  field: string,
  before: FlatSchema,
  after: FlatSchema,
  path: readonly string[],
): void {
  const isRequest = scope.side === 'request';
  for (const name of new Set([...after.properties.keys(), ...before.properties.keys()])) {
    const [old, now] = [before.properties.get(name), after.properties.get(name)];
    const label = within(field, name);
    if (old && now) diffSchema(scope, { before: old, after: now, field: label, path });
    else if (now) {
      const must = after.required.has(name) && !before.required.has(name);
      scope.report({
        // An answer's new field breaks only readers whom the old contract told that there is no other.
        severity: isRequest ? (must ? 'breaking' : 'safe') : isClosed(before) ? 'risky' : 'safe',
        rule: isRequest && must ? 'required-field-added' : 'field-added',
        at: now[0]?.pointer ?? '#',
        message: isRequest && must ? `${label} is new, and required` : `${label} is new`,
      });
    } else
      scope.report({
        severity: isRequest ? (isClosed(after) ? 'breaking' : 'risky') : 'breaking',
        rule: 'field-removed',
        at: old?.[0]?.pointer ?? '#',
        message:
          isRequest && !isClosed(after)
            ? `${label} is gone: it is taken, and has no effect`
            : `${label} is gone`,
      });
  }
  for (const name of new Set([...after.required.keys(), ...before.required.keys()])) {
    const isRequired = after.required.has(name);
    if (isRequired === before.required.has(name)) continue;
    // A field that has come or gone is told above, with what it means.
    if (after.properties.has(name) !== before.properties.has(name)) continue;
    scope.report({
      severity: isRequired === isRequest ? 'breaking' : 'safe',
      rule: isRequired ? 'field-now-required' : 'field-now-optional',
      at: (after.required.get(name) ?? before.required.get(name))?.pointer ?? '#',
      message: `${within(field, name)} ${isRequired ? 'is now required' : 'may now be missing'}`,
    });
  }
}
