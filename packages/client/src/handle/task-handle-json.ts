import type { CreatedTask } from '../task-types.ts';
import { concealInJson } from '../transport/conceal-key.ts';
import type { TaskReference } from './task-reference.ts';

/** A handle as it is stored: the id, and facts of the creation that are no secrets and do not change. */
export interface TaskHandleJson extends TaskReference, Partial<Pick<CreatedTask, 'model'>> {}

/** Reads an id, the answer to a creation, a stored handle or the JSON text of one. What is none of them has no id. */
export function readHandle(stored: string | TaskHandleJson, apiKey: string): TaskHandleJson {
  const { id = '', created, model, task_info } = toObject(stored) ?? {};
  const facts = { created, model, task_info: task_info && { estimated_time: task_info.estimated_time } };
  // As JSON, they leave out what is undefined.
  return { id, ...(concealInJson(facts, apiKey) as Omit<TaskHandleJson, 'id'>) };
}

function toObject(stored: string | TaskHandleJson): Partial<TaskHandleJson> | undefined {
  if (typeof stored !== 'string') return stored;
  // No id begins with a brace: see the contract's pattern.
  if (!/^\s*{/.test(stored)) return { id: stored };
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
