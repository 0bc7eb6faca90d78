import type { Level } from './finding.ts';
import type { Target } from './target.ts';

type Marked = { readonly 'x-evidence'?: string; readonly examples?: Readonly<Record<string, Marked>> };

const responsePlace = ({ values }: Target, operation: string, status: number): readonly string[] => {
  const found = values.operations[operation];
  return found
    ? ['paths', found.path, found.method.toLowerCase(), 'responses', String(status)]
    : ['components', 'nowhere'];
};

/** How much weight a status has: what the contract marks by `x-evidence` is never required of a server. */
export function levelOfStatus(target: Target, operation: string, status: number): Level {
  const response = target.locate(responsePlace(target, operation, status))?.value as Marked | undefined;
  return response?.['x-evidence'] === undefined ? 'breach' : 'remark';
}

/** How much weight the codes of a status have: none of a list that is inferred in part is required. */
export function levelOfCodes(target: Target, operation: string, status: number): Level {
  const content = target.locate([...responsePlace(target, operation, status), 'content', 'application/json']);
  const examples = (content?.value as Marked | undefined)?.examples ?? {};
  const inferred = Object.values(examples).some((example) => example['x-evidence'] !== undefined);
  return inferred ? 'remark' : levelOfStatus(target, operation, status);
}
