import { taskIdPattern } from '../generated/essentials.ts';
import { isFinal } from '../waiting/is-final.ts';

/** What a callback claims. Nothing of it is believed. */
export interface Notice {
  readonly id: string;
  readonly status: string;
}

const idForm = new RegExp(taskIdPattern);

/** Reads what a callback claims, or answers with what is wrong with it, in a few words. */
export function readNotice(text: string): Notice | string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return 'The body is not JSON.';
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'The body is not an object.';
  const { id, status } = body as Record<string, unknown>;
  if (typeof id !== 'string' || !idForm.test(id)) return 'The id is not the id of a task.';
  if (!isFinal(status)) return 'The status is not final.';
  return { id, status };
}
