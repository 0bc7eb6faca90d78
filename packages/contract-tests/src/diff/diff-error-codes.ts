import { inside, isObject, namesAt, type Pair, type Place } from './place.ts';
import type { Scope } from './scope.ts';

interface ErrorCode {
  readonly pointer: string;
  readonly type: unknown;
}

/** The error codes that a response documents. OpenAPI has no other place for them than its examples. */
function codesOf(response: Place | undefined): Map<string, ErrorCode> {
  const content = inside(response, 'content');
  const found = new Map<string, ErrorCode>();
  for (const media of namesAt(content).map((type) => inside(content, type))) {
    const examples = inside(media, 'examples');
    const values = namesAt(examples).map((name) => inside(inside(examples, name), 'value'));
    for (const value of [inside(media, 'example'), ...values]) {
      const error = inside(value, 'error');
      // A task's answer has an `error` too, whose codes have a list of their own.
      if (!value || !error || !isObject(error.node) || Object.keys(value.node ?? {}).length !== 1) continue;
      found.set(String(error.node.code), { pointer: error.pointer, type: error.node.type });
    }
  }
  return found;
}

/** Tells which error codes have come or gone under a status, and which belong to another family now. */
export function diffErrorCodes(scope: Scope, response: Pair, status: string): void {
  const [old, now] = [codesOf(response.before), codesOf(response.after)];
  for (const code of new Set([...now.keys(), ...old.keys()])) {
    const [before, after] = [old.get(code), now.get(code)];
    const at = (after ?? before)?.pointer ?? '#';
    if (before && after && before.type !== after.type)
      scope.report({
        severity: 'breaking',
        rule: 'error-type-changed',
        at,
        message: `the error ${code} under ${status} has the type ${after.type}; it was ${before.type}`,
        before: before.type,
        after: after.type,
      });
    else if (!before || !after)
      scope.report({
        severity: 'risky',
        rule: after ? 'error-code-added' : 'error-code-removed',
        at,
        message: after
          ? `the error ${code} may now come under ${status}`
          : `the error ${code} under ${status} is gone`,
      });
  }
}
