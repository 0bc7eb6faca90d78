import { operations } from '../generated/constants.ts';
import { locate } from '../locate.ts';
import type { Level } from './finding.ts';

type Marked = { readonly 'x-evidence'?: string; readonly examples?: Readonly<Record<string, Marked>> };

const responsePlace = (operation: string, status: number): readonly string[] => {
  const found = (operations as Readonly<Record<string, { method: string; path: string }>>)[operation];
  return found
    ? ['paths', found.path, found.method.toLowerCase(), 'responses', String(status)]
    : ['components', 'nowhere'];
};

/** How much weight a status has: what the contract marks by `x-evidence` is never required of a server. */
export function levelOfStatus(operation: string, status: number): Level {
  const response = locate(responsePlace(operation, status))?.value as Marked | undefined;
  return response?.['x-evidence'] === undefined ? 'breach' : 'remark';
}

/** How much weight the codes of a status have: none of a list that is inferred in part is required. */
export function levelOfCodes(operation: string, status: number): Level {
  const content = locate([...responsePlace(operation, status), 'content', 'application/json']);
  const examples = (content?.value as Marked | undefined)?.examples ?? {};
  const inferred = Object.values(examples).some((example) => example['x-evidence'] !== undefined);
  return inferred ? 'remark' : levelOfStatus(operation, status);
}
