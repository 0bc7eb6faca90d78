import type { MockTask } from './schemas.ts';

/** Every link to a result in the answer of a look-up, whichever form the answer has. */
export function resultLinks({ answer }: MockTask): string[] {
  const found = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node === 'string' && /^https?:\/\/[^/]+\/.*\.\w+$/.test(node)) found.add(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(look);
  };
  for (const [name, part] of Object.entries(answer)) if (name.startsWith('result')) look(part);
  return [...found];
}

/** Whether a link leads to a film, and not to a picture. */
export function isFilm(link: string): boolean {
  return new URL(link).pathname.endsWith('.mp4');
}

/**
 * Where the page itself can play a result: at the mock's own address as the page sees it, since the link may name the
 * mock as somebody else sees it.
 *
 * @param base - The mock's address, with a trailing slash.
 */
export function playableAt(link: string, base: string): string {
  const { pathname, search } = new URL(link);
  const own = /\/(results\/[^/]+\/[^/]+)$/.exec(pathname)?.[1];
  return own === undefined ? link : new URL(own + search, base).href;
}
