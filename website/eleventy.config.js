// Run by build.ts, under tsx, since it imports TypeScript.
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import { slug } from 'github-slugger';
import anchor from 'markdown-it-anchor';
import { scrollable, siteLinks } from './markdown-rules.js';
import { navigation, translation } from './navigation.ts';
import { readPages } from './read-pages.ts';
import { relative } from './site-link.ts';

export const output = 'website/dist';

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default function configure(config) {
  const pages = readPages();

  config.setQuietMode(true);
  config.setTemplateFormats(['md']);
  config.addPlugin(highlight, { errorOnInvalidLanguage: true });
  config.addPassthroughCopy({
    'website/style.css': 'style.css',
    'docs/images': 'images',
    'openapi/*.yaml': 'openapi',
    LICENSE: 'LICENSE.txt',
  });
  config.addFilter('from', (target, page) => relative(page, target));
  config.amendLibrary('md', (markdown) => {
    markdown
      .set({ html: true, linkify: false })
      .use(anchor, { slugify: (text) => slug(text), tabIndex: false })
      .use(siteLinks, pages)
      .use(scrollable);
  });

  for (const page of pages) {
    config.addTemplate(page.output.replace(/html$/, 'md'), page.markdown, {
      ...page,
      layout: 'page.njk',
      permalink: page.output,
      // The pages show braces that are no template.
      templateEngineOverride: 'md',
      navigation: navigation(pages, page),
      translation: translation(pages, page),
    });
  }

  return { dir: { input: 'website', includes: 'layouts', output }, markdownTemplateEngine: false };
}
