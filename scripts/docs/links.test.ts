import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { readPage, root } from './read-examples.ts';

const pages = ['.', 'docs', 'docs/api', 'docs/zh', 'packages', 'examples'].flatMap((folder) => {
  const depth = folder === 'packages' || folder === 'examples' ? ['README.md'] : undefined;
  return readdirSync(join(root, folder), { encoding: 'utf8' })
    .flatMap((name) => (depth === undefined ? [name] : depth.map((file) => `${name}/${file}`)))
    .filter((file) => file.endsWith('.md') && existsSync(join(root, folder, file)))
    .map((file) => posix.join(folder, file));
});

/** What of a page is no code. */
function prose(page: string): string {
  return readPage(page).replaceAll(/^```.*?^```$/gms, '');
}

/** The ids that its headings have where pages are shown: on the hosts of repositories, and on the site. */
function headings(page: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(
    Array.from(prose(page).matchAll(/^#{1,6} (.*)$/gm), ([, text = '']) =>
      slugger.slug(text.replaceAll(/`|\*\*|\[(.*?)\]\(.*?\)/g, '$1')),
    ),
  );
}

test.each(pages)('the links of %s lead to files and headings that are there', (page) => {
  const dead: string[] = [];
  for (const [, link = ''] of prose(page)
    .replaceAll(/`[^`\n]*`/g, '')
    .matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(?:https?|mailto):/.test(link)) continue;
    const [path = '', fragment] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
    if (!existsSync(join(root, target))) dead.push(`${link}: there is no ${target}`);
    else if (fragment !== undefined && !headings(target).has(decodeURI(fragment)))
      dead.push(`${link}: ${target} has no such heading`);
  }
  expect(dead).toEqual([]);
});
