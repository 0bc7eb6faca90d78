import type { ContractChange } from './contract-change.ts';
import { diffOperation, methods } from './diff-operation.ts';
import {
  entriesAt,
  inside,
  namesAt,
  type OpenApiDocument,
  type Pair,
  type Place,
  rootOf,
  sameJson,
} from './place.ts';
import { ChangeLog, type Scope } from './scope.ts';

/** Extensions of the whole document that speak to simulators, and promise clients nothing. */
const simulation = new Set(['x-simulation', 'x-scenarios', 'x-stray-errors']);

interface Found {
  readonly operation: Place;
  readonly path: Place;
  readonly label: string;
}

/** All operations, by method and path. How a path parameter is called does not matter. */
function operationsOf(document: OpenApiDocument): Map<string, Found> {
  const paths = inside(rootOf(document), 'paths');
  const found = new Map<string, Found>();
  for (const template of namesAt(paths)) {
    const path = inside(paths, template);
    for (const method of methods) {
      const operation = inside(path, method);
      if (!operation || !path) continue;
      const label = `${method.toUpperCase()} ${template}`;
      found.set(label.replace(/\{[^}]*\}/g, '{}'), { operation, path, label });
    }
  }
  return found;
}

/**
 * Sorts the differences of two contracts by what they mean for programs that keep the old one. Words for people, the order
 * of keys, and where a schema stands, make no difference.
 *
 * @param oldDocument - The contract so far: OpenAPI 3.1, in one piece, as `readContract` gives it.
 * @param newDocument - The contract to come.
 * @returns every change, the worst first; none where both promise the same.
 */
export function diffContracts(oldDocument: OpenApiDocument, newDocument: OpenApiDocument): ContractChange[] {
  const log = new ChangeLog();
  diffServers(log.scope('request'), oldDocument, newDocument);
  const [old, now] = [operationsOf(oldDocument), operationsOf(newDocument)];
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [before, after] = [old.get(key), now.get(key)];
    const known = after ?? before;
    if (!known) continue;
    const id = inside((before ?? known).operation, 'operationId')?.node;
    const scope = log.scope('request', typeof id === 'string' ? id : known.label);
    if (before && after) {
      const paths: Pair = { before: before.path, after: after.path };
      diffOperation(scope, { before: before.operation, after: after.operation }, paths);
    } else
      scope.report({
        severity: after ? 'safe' : 'breaking',
        rule: after ? 'operation-added' : 'operation-removed',
        at: known.operation.pointer,
        message: `${known.label} is ${after ? 'new' : 'gone'}`,
      });
  }
  diffExtensions(log.scope('behaviour'), oldDocument, newDocument);
  return log.changes();
}

function diffServers(scope: Scope, oldDocument: OpenApiDocument, newDocument: OpenApiDocument): void {
  const urlsOf = (document: OpenApiDocument): unknown[] => {
    const servers = inside(rootOf(document), 'servers');
    return entriesAt(servers).map((server) => inside(server, 'url')?.node);
  };
  const [old, now] = [urlsOf(oldDocument), urlsOf(newDocument)];
  for (const url of old.filter((value) => !now.includes(value)))
    scope.report({
      severity: 'breaking',
      rule: 'server-removed',
      at: '#/servers',
      message: `the server ${url} is gone`,
      before: url,
    });
  for (const url of now.filter((value) => !old.includes(value)))
    scope.report({
      severity: 'safe',
      rule: 'server-added',
      at: '#/servers',
      message: `the server ${url} is new`,
      after: url,
    });
}

function diffExtensions(scope: Scope, oldDocument: OpenApiDocument, newDocument: OpenApiDocument): void {
  const names = [...Object.keys(newDocument), ...Object.keys(oldDocument)];
  for (const name of new Set(names.filter((key) => key.startsWith('x-')))) {
    if (sameJson(oldDocument[name], newDocument[name])) continue;
    const known = simulation.has(name);
    scope.report({
      severity: known ? 'safe' : 'risky',
      rule: known ? 'simulation-changed' : 'extension-changed',
      at: `#/${name}`,
      message: known
        ? `${name} has changed, which concerns simulators alone`
        : `${name} has changed, and has no comparison of its own: read both`,
    });
  }
}
