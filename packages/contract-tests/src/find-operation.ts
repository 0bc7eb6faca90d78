import { operations } from './generated/constants.ts';

/** An operation of the contract that a request is meant for. */
export interface FoundOperation {
  operationId: string;
  /** Where the operation stands in the contract. */
  parts: readonly string[];
  /** Whether the path has the request's method. If not, the operation is another one of that path. */
  methodKnown: boolean;
  /** What the request's path holds in place of the parameters. */
  parameters: Readonly<Record<string, string>>;
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== value) return undefined;
    if (name !== undefined) parameters[name] = decode(value);
  }
  return parameters;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Finds the operation for a method and a path; undefined where the contract has no such path. */
export function findOperation(method: string, path: string): FoundOperation | undefined {
  const ofThisPath = Object.entries(operations).flatMap(([operationId, operation]) => {
    const parameters = matchPath(operation.path, path);
    if (!parameters) return [];
    const parts = ['paths', operation.path, operation.method.toLowerCase()];
    return [{ operationId, parts, methodKnown: operation.method === method.toUpperCase(), parameters }];
  });
  return ofThisPath.find(({ methodKnown }) => methodKnown) ?? ofThisPath[0];
}

/** Where the contract describes the callback, the one that a creation announces. */
export function callbackOperation(): Pick<FoundOperation, 'operationId' | 'parts'> {
  const parts = ['paths', operations.createVideoRetalkGeneration.path, 'post', 'callbacks', 'taskFinished'];
  return { operationId: 'taskFinished', parts: [...parts, '{$request.body#/callback_url}', 'post'] };
}
