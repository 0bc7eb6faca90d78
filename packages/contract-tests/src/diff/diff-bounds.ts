import { type FlatSchema, placeOf, statements } from './flat-schema.ts';
import { ofNarrowing, ofWidening, type Scope } from './scope.ts';

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties', 'minContains'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties', 'maxContains'];

/** The keywords that say how small or large something may be. */
export const boundKeywords: readonly string[] = [...lower, ...upper];

const numbers = (schema: FlatSchema, keyword: string): number[] =>
  statements(schema, keyword).filter((value) => typeof value === 'number');

/** Tells a change of what is smallest and largest. Of several bounds the strictest counts. */
export function diffBounds(scope: Scope, field: string, before: FlatSchema, after: FlatSchema): void {
  for (const keyword of boundKeywords) {
    const isLower = lower.includes(keyword);
    const strictest = (schema: FlatSchema): number =>
      isLower ? Math.max(...numbers(schema, keyword)) : Math.min(...numbers(schema, keyword));
    // Without a bound these are the infinities, which stand for just that.
    const [old, now] = [strictest(before), strictest(after)];
    if (old === now) continue;
    const narrowed = isLower ? now > old : now < old;
    const tell = (bound: number): string => (Number.isFinite(bound) ? String(bound) : 'none');
    scope.report({
      severity: narrowed ? ofNarrowing(scope) : ofWidening(scope, 'risky'),
      rule: `range-${narrowed ? 'narrowed' : 'widened'}`,
      at: placeOf(before, after, keyword),
      message: `${keyword} of ${field}: ${tell(old)} becomes ${tell(now)}`,
      ...(Number.isFinite(old) ? { before: old } : {}),
      ...(Number.isFinite(now) ? { after: now } : {}),
    });
  }
}
