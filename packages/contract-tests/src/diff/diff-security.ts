import { inside, isObject, type Pair, type Place, rootOf, sameJson } from './place.ts';
import type { Scope } from './scope.ts';

/** The ways to be let in, each with what its schemes are, in an order that does not count. */
function waysIn(operation: Place | undefined): string[] {
  if (!operation) return [];
  const root = rootOf(operation.document);
  const stated = (inside(operation, 'security') ?? inside(root, 'security'))?.node;
  const schemes = inside(inside(root, 'components'), 'securitySchemes');
  const ways = Array.isArray(stated) && stated.length > 0 ? stated : [{}];
  return ways.map((way: unknown) =>
    JSON.stringify(
      Object.entries(isObject(way) ? way : {})
        .map(([name, scopes]) => {
          const node = inside(schemes, name)?.node;
          const { type, scheme, in: where, name: key } = isObject(node) ? node : {};
          return [type, scheme, where, key, scopes];
        })
        .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
    ),
  );
}

/** Tells whether the same credentials still let a caller in. */
export function diffSecurity(scope: Scope, operation: Pair): void {
  const [old, now] = [waysIn(operation.before), waysIn(operation.after)];
  if (sameJson([...old].sort(), [...now].sort())) return;
  const lost = old.some((way) => !now.includes(way)) && !now.includes('[]');
  scope.report({
    severity: lost ? 'breaking' : 'safe',
    rule: lost ? 'credentials-changed' : 'credentials-relaxed',
    at: operation.after?.pointer ?? '#',
    message: lost ? 'what let a caller in no longer does' : 'there are more ways to be let in',
  });
}
