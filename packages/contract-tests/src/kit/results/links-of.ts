import type { Session } from '../session.ts';
import type { Answer } from '../transport.ts';

/** The result links of a task, as a look-up has told it. */
export function linksOf(task: Readonly<Record<string, unknown>> | undefined): string[] {
  const results: unknown[] = Array.isArray(task?.results) ? task.results : [];
  // Each is a link or an object that holds one, and both have been judged by the schema.
  return results.map((one) => (typeof one === 'string' ? one : (one as { url: string }).url));
}

/** Fetches a link. Redirects are followed by hand, as a store of files may lead to another. */
export async function fetchLink(
  session: Session,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer | undefined> {
  let next = url;
  for (let hop = 0; ; hop++) {
    const answer = await session.send({ method: 'GET', url: next, headers });
    const to = answer?.headers.get('location');
    if (answer === undefined || hop === 5 || answer.status < 300 || answer.status >= 400 || to == null)
      return answer;
    next = new URL(to, next).href;
  }
}
