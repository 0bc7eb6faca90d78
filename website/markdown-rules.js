import { siteLink } from './site-link.ts';

/** Links that lead to pages in the repository lead to those of the site. */
export function siteLinks(markdown, pages) {
  markdown.core.ruler.push('site_links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      let unlinked = false;
      for (const token of children ?? []) {
        if (token.type === 'image') token.attrSet('src', siteLink(token.attrGet('src'), env, pages));
        if (token.type === 'link_close' && unlinked) token.tag = 'span';
        if (token.type !== 'link_open') continue;
        const href = siteLink(token.attrGet('href'), env, pages);
        unlinked = href === undefined;
        if (unlinked) Object.assign(token, { tag: 'span', attrs: [['title', 'In the repository']] });
        else token.attrSet('href', href);
      }
    }
  });
}

/** What is wider than a phone scrolls by itself, and by the keyboard too. */
export function scrollable(markdown) {
  const { rules } = markdown.renderer;
  rules.table_open = () => '<div class="scrolls" role="region" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  const fence = markdown.options.highlight;
  markdown.options.highlight = (code, language) =>
    fence(code, language).replace('<pre ', '<pre tabindex="0" ');
}
