import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from './read-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the sources can be read, such as `https://host/owner/repository/blob/main`. */
const sources = process.env.SITE_SOURCES?.replace(/\/$/, '');

/**
 * Turns a link of a page in the repository into one of the site, relative to the page, so that the site works at any
 * address and from the disk.
 *
 * @param link - as it is written
 * @param page - the page that it stands on
 * @param pages - all pages
 * @returns the link, or undefined for a file of the repository that the site does not have
 * @throws Error where it leads to nothing in the repository
 */
export function siteLink(link: string, page: Page, pages: readonly Page[]): string | undefined {
  if (/^(?:https?:|mailto:|#)/.test(link) || isMadeHere(page)) return link;
  const [path = '', fragment] = link.split('#');
  const source = posix.join(posix.dirname(page.source), decodeURI(path)).replace(/\/$/, '');
  const target =
    pages.find((one) => one.source === source || one.source === `${source}/README.md`)?.output ??
    copied(source);
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (target !== undefined) return relative(page.output, target) + hash;
  if (!existsSync(`${root}/${source}`))
    throw new Error(`${page.source} links to ${link}, which does not exist`);
  return sources === undefined ? undefined : `${sources}/${source}`;
}

/** The pages of contracts link within themselves alone. */
function isMadeHere(page: Page): boolean {
  return page.source.startsWith('openapi/');
}

/** What is copied as it is. */
function copied(source: string): string | undefined {
  if (source === 'LICENSE') return 'LICENSE.txt';
  if (source.startsWith('docs/images/')) return source.slice('docs/'.length);
  return source.startsWith('openapi/') && posix.extname(source) === '.yaml' ? source : undefined;
}

/** The way from one file of the site to another. */
export function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
