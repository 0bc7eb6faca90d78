import { isObject } from './place.ts';
import type { Scope } from './scope.ts';

/** From what is only concluded to what the operator documents, which carries no mark. */
const weights: readonly unknown[] = ['inferred', 'expected', 'observed', undefined];

const markOf = (node: unknown): unknown => (isObject(node) ? node['x-evidence'] : undefined);

/** Tells whether the contract is surer, or less sure, of something than it was. */
export function diffEvidence(scope: Scope, what: string, before: unknown, after: unknown, at: string): void {
  const [old, now] = [markOf(before), markOf(after)];
  if (old === now) return;
  const surer = weights.indexOf(now) > weights.indexOf(old);
  scope.report({
    severity: surer ? 'safe' : 'risky',
    rule: surer ? 'evidence-stronger' : 'evidence-weaker',
    at,
    message: `${what} is now ${now ?? 'documented'}; it was ${old ?? 'documented'}`,
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
  });
}
