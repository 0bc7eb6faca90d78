import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A block of code in a page. */
export interface Example {
  /** The page and the line that it begins at. */
  readonly title: string;
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(`${root}/${page}`, 'utf8');
}

/** The blocks of code in a page. One below `<!-- goes on -->` goes on with the block before it of the same language. */
export function readExamples(page: string): Example[] {
  const text = readPage(page);
  const examples: Example[] = [];
  for (const block of text.matchAll(/(<!-- goes on -->\n+)?^```(\w+)\n(.*?)^```$/gms)) {
    const { 1: goesOn, 2: language = '', 3: code = '', index } = block;
    const before = examples.findLastIndex((example) => example.language === language);
    const first = examples[before];
    if (goesOn !== undefined && first !== undefined)
      examples[before] = { ...first, code: `${first.code}\n${code}` };
    else examples.push({ title: `${page}:${text.slice(0, index).split('\n').length}`, page, language, code });
  }
  return examples;
}

/** The cells of the first table below a heading, row by row, without the head of the table. */
export function readTable(page: string, heading: string): string[][] {
  const [, below] = readPage(page).split(`\n${heading}\n`);
  if (below === undefined) throw new Error(`${page} has no heading ${heading}`);
  const [table = ''] = /(^\|.*\n)+/m.exec(below) ?? [];
  const rows = table.trim().split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What an example says that it prints: the comments behind its calls of console.log. */
export function promisedOutput(code: string): string[] {
  return Array.from(code.matchAll(/console\.log\(.*\);? \/\/ (.*)$/gm), ([, text = '']) => text);
}
