import type { ResultFile, Task } from '../task-types.ts';

/**
 * The links to the files of a task, in the one form that the several forms of the API come down to: `results` as strings
 * or as `{ url }`, and `result_data` as a list or a single file.
 *
 * @param task A task in any state, as `tasks.wait` or `tasks.get` answers it.
 * @returns Each link once, in the order of the answer; empty unless the task is completed. The links expire.
 */
export function resultUrls(task: Task): string[] {
  if (task.status !== 'completed') return [];
  const found = [...listOf(task.results), ...listOf(task.result_data)]
    .map((entry) => (typeof entry === 'string' ? entry : entry?.url))
    .filter((url): url is string => typeof url === 'string' && url !== '');
  return [...new Set(found)];
}

type Entry = string | ResultFile;

// Wider than the contract on purpose: a server that leaves a field out or sets it to null has no result there.
function listOf(value: Entry | Entry[] | null | undefined): Entry[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
