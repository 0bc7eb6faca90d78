import { resultLinks, type Task } from '../index.ts';

/** The files of a task as events show them. */
export function resultsOf(task: Task): { url: string; expires_at: string }[] {
  return resultLinks(task).map(({ url, expiresAt }) => ({
    url,
    expires_at: new Date(expiresAt).toISOString(),
  }));
}
