import { taskIdPattern } from '../generated/essentials.ts';
import type { Call } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** Whether a text can be the id of a task, by the contract. */
export function isTaskId(text: string): boolean {
  return new RegExp(taskIdPattern).test(text);
}

/**
 * The id that a call names.
 *
 * @throws UsageError, which does not repeat the text: it could be a key in the wrong place.
 */
export function readTaskId({ argument, command }: Call): string {
  if (isTaskId(argument)) return argument;
  throw new UsageError(`The id of a task must match ${taskIdPattern}. Nothing was sent.
Give the id as the creation has told it: videoretalk ${command} ID`);
}
