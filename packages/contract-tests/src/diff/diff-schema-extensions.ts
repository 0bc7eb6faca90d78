import { diffAddressRules } from './diff-address-rules.ts';
import { diffLifecycle } from './diff-lifecycle.ts';
import type { Pair } from './place.ts';
import { inside } from './place.ts';
import type { Scope } from './scope.ts';

/** The `x-` extensions that stand on a schema and have a comparison of their own. */
export const schemaExtensions: readonly string[] = [
  'x-task-lifecycle',
  'x-callback-address',
  'x-result-link',
];

/** Tells a change of one of them. */
export function diffSchemaExtension(scope: Scope, keyword: string, field: string, pair: Pair): void {
  const { before, after } = pair;
  if (!before && !after) return;
  if (!before || !after) {
    // A rule that comes binds clients where it is one of requests; elsewhere it promises what was open.
    const binds = keyword === 'x-callback-address';
    scope.on(binds ? 'request' : 'behaviour').report({
      severity: after ? (binds ? 'breaking' : 'safe') : binds ? 'safe' : 'risky',
      rule: after ? 'extension-added' : 'extension-removed',
      at: (after ?? before)?.pointer ?? '#',
      message: after
        ? `${keyword} of ${field} is new`
        : `${keyword} of ${field} is gone: nothing is promised any more`,
    });
    return;
  }
  if (keyword === 'x-task-lifecycle') diffLifecycle(scope.on('behaviour'), before, after);
  if (keyword === 'x-callback-address') diffAddressRules(scope.on('request'), field, before, after);
  if (keyword === 'x-result-link') diffResultLink(scope.on('behaviour'), { before, after });
}

function diffResultLink(scope: Scope, { before, after }: Pair): void {
  const [old, now] = [before, after].map((place) => Number(inside(place, 'lifetime_seconds')?.node));
  if (old === undefined || now === undefined || old === now) return;
  scope.report({
    severity: now < old ? 'breaking' : 'safe',
    rule: now < old ? 'result-life-shorter' : 'result-life-longer',
    at: `${after?.pointer}/lifetime_seconds`,
    message: `a result link lives for ${now} s; it was ${old} s`,
    before: old,
    after: now,
  });
}
