import type { Contract } from '../contract/contract.ts';
import type { CreationRequest, Plan } from './plan.ts';

/** How many files a task makes. */
export function resultCount({ simulation, requestFields }: Contract, request: CreationRequest): number {
  const { countField } = simulation.results;
  if (countField === undefined) return 1;
  const count = Number(request[countField] ?? requestFields[countField]?.default ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** What a file of a task is called: `ID.mp4`, and from the second on `ID.2.mp4`. */
export function resultName({ simulation }: Contract, id: string, number: number): string {
  const { mediaType } = simulation.results;
  const ending = mediaType.slice(mediaType.indexOf('/') + 1);
  return number === 1 ? `${id}.${ending}` : `${id}.${number}.${ending}`;
}

/** The id of the task that a file belongs to. */
export function taskIdOfResult(file: string): string {
  return file.split('.')[0] ?? '';
}

/** The links to all files of a task. */
export function resultUrls(contract: Contract, { id, request, resultBase }: Plan): string[] {
  const urls: string[] = [];
  const count = resultCount(contract, request);
  for (let number = 1; number <= count; number += 1)
    urls.push(`${resultBase}/${resultName(contract, id, number)}`);
  return urls;
}
