import { expect, test } from 'vitest';
import { readExamples, readPage } from './read-examples.ts';

const pairs = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/getting-started.md', 'docs/zh/getting-started.md'],
] as const;

test.each(pairs)('the examples of %s and of its translation %s are the same', (english, chinese) => {
  const examples = (page: string) => readExamples(page).map(({ language, code }) => ({ language, code }));
  expect(examples(english).length).toBeGreaterThan(3);
  expect(examples(chinese)).toEqual(examples(english));
});

test.each(pairs)('%s and its translation %s have the same sections and tables', (english, chinese) => {
  const shape = (page: string) =>
    Array.from(
      readPage(page).matchAll(/^(#+) |^\| (`--[\w-]+)?/gm),
      ([, level, flag]) => level ?? flag ?? 'row',
    );
  expect(shape(chinese)).toEqual(shape(english));
});

test('both READMEs lead to the same pages', () => {
  const links = (page: string) =>
    new Set(
      Array.from(readPage(page).matchAll(/\]\((docs\/[^)]+)\)/g), ([, link = '']) =>
        link.replace('/zh/', '/'),
      ),
    );
  expect([...links('README.zh-CN.md')].sort()).toEqual([...links('README.md')].sort());
});

test('each README leads to the other', () => {
  expect(readPage('README.md')).toContain('](README.zh-CN.md)');
  expect(readPage('README.zh-CN.md')).toContain('](README.md)');
});
