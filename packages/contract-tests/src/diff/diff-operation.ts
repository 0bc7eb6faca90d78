import { diffRequestBody } from './diff-content.ts';
import { diffEvidence } from './diff-evidence.ts';
import { diffParameters } from './diff-parameters.ts';
import { diffResponses } from './diff-responses.ts';
import { diffSecurity } from './diff-security.ts';
import { diffDelivery, diffPolling } from './diff-timing.ts';
import { allNames, inside, type Pair, pairInside, sameJson } from './place.ts';
import type { Scope } from './scope.ts';

const told = new Set([
  ...[
    'operationId',
    'summary',
    'description',
    'tags',
    'externalDocs',
    'parameters',
    'requestBody',
    'responses',
  ],
  ...['callbacks', 'deprecated', 'security', 'servers', 'x-polling', 'x-callback-delivery', 'x-evidence'],
]);

/** The methods that a path of OpenAPI can have. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Compares an operation that clients call. `paths` are the paths that it stands under. */
export function diffOperation(scope: Scope, operation: Pair, paths: Pair): void {
  diffSecurity(scope, operation);
  diffParameters(scope, operation, paths);
  diffRequestBody(scope, operation);
  diffResponses(scope.on('response'), operation);
  diffPolling(scope.on('behaviour'), operation);
  diffCommon(scope, operation);
  diffCallbacks(scope, operation);
}

/** Compares an operation by which the server calls the client: what it sends is read, what is answered is sent. */
function diffCallback(scope: Scope, operation: Pair, paths: Pair): void {
  diffParameters(scope, operation, paths);
  diffRequestBody(scope.on('response'), operation);
  diffAcceptedAnswers(scope, operation);
  diffDelivery(scope.on('behaviour'), operation);
  diffCommon(scope.on('response'), operation);
}

function diffCommon(scope: Scope, operation: Pair): void {
  const { before, after } = operation;
  if (!before || !after) return;
  const [old, now] = [before, after].map((place) => inside(place, 'operationId')?.node);
  if (old !== now)
    scope.report({
      severity: 'risky',
      rule: 'operation-renamed',
      at: after.pointer,
      message: `the operation ${old} is now called ${now}: generated clients name their methods by it`,
      before: old,
      after: now,
    });
  const [was, is] = [before, after].map((place) => inside(place, 'deprecated')?.node === true);
  if (was !== is)
    scope.report({
      severity: is ? 'risky' : 'safe',
      rule: is ? 'deprecated' : 'no-longer-deprecated',
      at: after.pointer,
      message: `the operation is ${is ? 'now' : 'no longer'} deprecated`,
    });
  diffEvidence(scope, 'the operation', before.node, after.node, after.pointer);
  for (const key of allNames(operation).filter((name) => !told.has(name)))
    if (!sameJson(inside(before, key)?.node, inside(after, key)?.node))
      scope.report({
        severity: 'risky',
        rule: 'extension-changed',
        at: (inside(after, key) ?? inside(before, key))?.pointer ?? after.pointer,
        message: `${key} has changed, and has no comparison of its own: read both`,
      });
}

/** The answers of a receiver: one that counted as received has to go on counting. */
function diffAcceptedAnswers(scope: Scope, operation: Pair): void {
  const responses = pairInside(operation, 'responses');
  for (const status of allNames(responses)) {
    const { before, after } = pairInside(responses, status);
    if (before && after) continue;
    scope.report({
      severity: after ? 'safe' : 'breaking',
      rule: after ? 'accepted-answer-added' : 'accepted-answer-removed',
      at: (after ?? before)?.pointer ?? '#',
      message: after ? `a receiver may now answer ${status}` : `a receiver may no longer answer ${status}`,
    });
  }
}

function diffCallbacks(scope: Scope, operation: Pair): void {
  const callbacks = pairInside(operation, 'callbacks');
  for (const name of allNames(callbacks)) {
    const callback = pairInside(callbacks, name);
    for (const expression of allNames(callback)) {
      const path = pairInside(callback, expression);
      for (const method of methods) {
        const pair = pairInside(path, method);
        const id = inside(pair.after ?? pair.before, 'operationId')?.node;
        const seen = scope.named(typeof id === 'string' ? id : name);
        if (pair.before && pair.after) diffCallback(seen, pair, path);
        else if (pair.before || pair.after)
          seen.on('response').report({
            severity: pair.after ? 'safe' : 'breaking',
            rule: pair.after ? 'callback-added' : 'callback-removed',
            at: (pair.after ?? pair.before)?.pointer ?? '#',
            message: pair.after ? `the callback ${name} is new` : `the callback ${name} is no longer sent`,
          });
      }
    }
  }
}
