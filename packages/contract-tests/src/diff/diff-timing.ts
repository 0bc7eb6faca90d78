import { inside, type Pair, pairInside, sameJson } from './place.ts';
import type { Scope } from './scope.ts';

const numberAt = (pair: Pair, side: keyof Pair, key: string): number => Number(inside(pair[side], key)?.node);

/** Whether both sides state a thing; tells it where only one does. */
function both(scope: Scope, pair: Pair, name: string): boolean {
  const { before, after } = pair;
  if (before && after) return true;
  if (before || after)
    scope.report({
      severity: after ? 'safe' : 'risky',
      rule: after ? 'extension-added' : 'extension-removed',
      at: (after ?? before)?.pointer ?? '#',
      message: after ? `${name} is new` : `${name} is gone: nothing is promised any more`,
    });
  return false;
}

/** Compares `x-polling`: whether a client that keeps the old pace is still welcome. */
export function diffPolling(scope: Scope, operation: Pair): void {
  const polling = pairInside(operation, 'x-polling');
  if (!both(scope, polling, 'x-polling')) return;
  const interval = pairInside(polling, 'interval_seconds');
  for (const key of ['minimum', 'maximum']) {
    const [old, now] = [numberAt(interval, 'before', key), numberAt(interval, 'after', key)];
    if (old === now) continue;
    const slower = now > old;
    scope.report({
      // Whoever polls at the old minimum is too quick for a higher one; a lower maximum is missed by nobody's fault.
      severity: key === 'minimum' ? (slower ? 'breaking' : 'safe') : slower ? 'safe' : 'risky',
      rule: slower ? 'polling-slower' : 'polling-quicker',
      at: `${interval.after?.pointer}/${key}`,
      message: `the ${key} between two look-ups: ${old} s becomes ${now} s`,
      before: old,
      after: now,
    });
  }
}

/** Compares `x-callback-delivery`: whether a receiver that was good enough still is. */
export function diffDelivery(scope: Scope, operation: Pair): void {
  const delivery = pairInside(operation, 'x-callback-delivery');
  if (!both(scope, delivery, 'x-callback-delivery')) return;
  const at = (key: string): string => `${delivery.after?.pointer}/${key}`;
  const [timeout, limit] = (['before', 'after'] as const).map((side) =>
    numberAt(delivery, side, 'timeout_seconds'),
  );
  if (timeout !== undefined && limit !== undefined && timeout !== limit)
    scope.report({
      severity: limit < timeout ? 'breaking' : 'safe',
      rule: limit < timeout ? 'delivery-timeout-shorter' : 'delivery-timeout-longer',
      at: at('timeout_seconds'),
      message: `a receiver has ${limit} s to answer; it was ${timeout} s`,
      before: timeout,
      after: limit,
    });
  const delays = pairInside(delivery, 'retry_delays_seconds');
  const [old, now] = [delays.before?.node, delays.after?.node];
  if (Array.isArray(old) && Array.isArray(now) && !sameJson(old, now)) {
    const fewer = now.length < old.length;
    const onlyMore = now.length > old.length && sameJson(old, now.slice(0, old.length));
    scope.report({
      severity: fewer ? 'breaking' : onlyMore ? 'safe' : 'risky',
      rule: fewer ? 'fewer-retries' : onlyMore ? 'more-retries' : 'retry-delays-changed',
      at: at('retry_delays_seconds'),
      message: `failed deliveries are tried again after ${now.join(', ') || 'nothing'} s; it was ${old.join(', ') || 'nothing'} s`,
      before: old,
      after: now,
    });
  }
  const redirects = pairInside(delivery, 'follow_redirects');
  if (redirects.before?.node !== redirects.after?.node)
    scope.report({
      severity: redirects.after?.node === true ? 'risky' : 'breaking',
      rule: 'redirects-changed',
      at: at('follow_redirects'),
      message: `redirects are ${redirects.after?.node === true ? 'now' : 'no longer'} followed`,
      before: redirects.before?.node,
      after: redirects.after?.node,
    });
}
