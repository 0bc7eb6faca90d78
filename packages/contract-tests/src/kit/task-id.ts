import { locate } from '../locate.ts';
import { lookUp, taskParameter } from './api.ts';

const whole = String(
  (locate(['components', 'schemas', 'TaskId'])?.value as { pattern?: string } | undefined)?.pattern,
);

/** Finds the id of a task inside a text. */
export const taskIdPattern = new RegExp(whole.replace(/^\^|\$$/g, ''));

/** An id that keeps the contract, and that no server has given to a task. */
export function unknownTaskId(seed: number): string {
  const tail = seed.toString(36).padStart(8, '0').slice(-8);
  const id = `${prefix}${1_000_000_000 + (seed % 1_000)}-${tail}`;
  if (!new RegExp(whole).test(id)) throw new Error(`${id} does not fit ${whole} of ${lookUp.id}`);
  return id;
}

const prefix = String(taskParameter.schema.pattern).replace(/^\^/, '');
