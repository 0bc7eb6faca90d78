import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  /** One line for each link that leads nowhere. */
  readonly dead: readonly string[];
}

/**
 * Follows every link of a built site to its file and, where it names one, to its place in that. Links to other hosts are
 * left alone.
 *
 * @param folder - the site
 */
export function checkLinks(folder: string): LinkReport {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => resolve(folder, file));
  const ids = new Map(pages.map((page) => [page, idsOf(page)]));
  const dead: string[] = [];
  let links = 0;
  for (const page of pages) {
    for (const [, link = ''] of readFileSync(page, 'utf8').matchAll(/<[^>]* (?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?|mailto|data):/.test(link)) continue;
      links += 1;
      const fault = faultOf(link, page, ids);
      if (fault !== undefined) dead.push(`${relative(folder, page)}: ${link}: ${fault}`);
    }
  }
  return { pages: pages.length, links, dead };
}

function faultOf(link: string, page: string, ids: ReadonlyMap<string, Set<string>>): string | undefined {
  const [path = '', fragment] = link.split('#').map(decodeURIComponent);
  if (link === '') return 'it is empty';
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target) || statSync(target).isDirectory()) return 'there is no such file';
  if (fragment === undefined || ids.get(target)?.has(fragment) === true) return undefined;
  return `the page has no "${fragment}"`;
}

function idsOf(page: string): Set<string> {
  const text = readFileSync(page, 'utf8');
  const ids = Array.from(text.matchAll(/<[^>]* id="([^"]*)"/g), ([, id = '']) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`${page} has two elements with the id "${twice}"`);
  return new Set(ids);
}
