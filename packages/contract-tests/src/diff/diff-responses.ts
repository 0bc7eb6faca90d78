import { diffContent } from './diff-content.ts';
import { diffErrorCodes } from './diff-error-codes.ts';
import { diffEvidence } from './diff-evidence.ts';
import { diffSchema } from './diff-schema.ts';
import { allNames, child, inside, type Pair, pairInside } from './place.ts';
import type { Scope } from './scope.ts';

const isSuccess = (status: string): boolean => /^2/.test(status);

/** Compares the answers of an operation: statuses, headers, bodies, error codes. */
export function diffResponses(scope: Scope, operation: Pair): void {
  const responses = pairInside(operation, 'responses');
  for (const status of allNames(responses).filter((name) => !name.startsWith('x-'))) {
    const pair = pairInside(responses, status);
    const { before, after } = pair;
    if (before && after) {
      const what = `the answer ${status}`;
      diffEvidence(scope, what, before.node, after.node, after.pointer);
      diffHeaders(scope, pair, what);
      diffContent(scope, pair, what);
      diffErrorCodes(scope, pair, status);
    } else
      scope.report({
        severity: before && isSuccess(status) ? 'breaking' : 'risky',
        rule: after ? 'status-added' : 'status-removed',
        at: (after ?? before)?.pointer ?? '#',
        message: after ? `the status ${status} may now come` : `the status ${status} no longer comes`,
      });
  }
}

function diffHeaders(scope: Scope, response: Pair, what: string): void {
  const headers = pairInside(response, 'headers');
  for (const name of allNames(headers)) {
    const { before, after } = pairInside(headers, name);
    const label = `the header ${name} of ${what}`;
    const [had, has] = [before, after].map((place) => inside(place, 'required')?.node === true);
    if (!before || !after) {
      scope.report({
        severity: after ? 'safe' : had ? 'breaking' : 'risky',
        rule: after ? 'header-added' : 'header-removed',
        at: (after ?? before)?.pointer ?? '#',
        message: `${label} is ${after ? 'new' : 'gone'}`,
      });
      continue;
    }
    if (had !== has)
      scope.report({
        severity: has ? 'safe' : 'breaking',
        rule: has ? 'header-now-required' : 'header-now-optional',
        at: after.pointer,
        message: `${label} ${has ? 'always comes now' : 'may now be missing'}`,
      });
    diffEvidence(scope, label, before.node, after.node, after.pointer);
    const [old, now] = [child(before, 'schema'), child(after, 'schema')];
    if (old && now) diffSchema(scope, { before: [old], after: [now], field: label });
  }
}
