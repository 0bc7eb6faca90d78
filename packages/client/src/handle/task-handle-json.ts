import { ConfigurationError } from '../errors/configuration-error.ts';
import type { CreatedTask } from '../task-types.ts';
import { concealInJson } from '../transport/conceal-key.ts';
import type { TaskReference } from './task-reference.ts';

/** A handle as it is stored: the id, and facts of the creation that are no secrets and do not change. */
export interface TaskHandleJson extends TaskReference, Partial<Pick<CreatedTask, 'model'>> {}

/**
 * Reads an id, the answer to a creation, a stored handle or the JSON text of one.
 *
 * @throws ConfigurationError, which never repeats the value.
 */
export function readHandle(stored: string | TaskHandleJson, apiKey: string): TaskHandleJson {
  const { id, created, model, task_info } = toObject(stored);
  if (typeof id !== 'string') throw unusable();
  const estimated = task_info?.estimated_time;
  const facts = {
    ...(typeof created === 'number' && { created }),
    ...(typeof model === 'string' && { model }),
    ...(typeof estimated === 'number' && { task_info: { estimated_time: estimated } }),
  };
  return { id, ...(concealInJson(facts, apiKey) as typeof facts) };
}

function toObject(stored: unknown): Partial<TaskHandleJson> {
  if (typeof stored === 'object' && stored !== null) return stored;
  if (typeof stored !== 'string') throw unusable();
  // No id begins like this: see the contract's pattern.
  if (!stored.trimStart().startsWith('{')) return { id: stored };
  try {
    return JSON.parse(stored);
  } catch {
    throw unusable();
  }
}

function unusable(): ConfigurationError {
  return new ConfigurationError(
    'stored',
    'is neither the id of a task nor a stored handle',
    'Give what `toJSON` of the handle gave.',
  );
}
