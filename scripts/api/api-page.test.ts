import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { apiPage } from './api-page.ts';
import { readEntries } from './read-entries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-page-'));
  folders.push(folder);
  return folder;
}

/** A package with one entry and other files beside it, and what that gives as a page. */
function pageOf(source: string, others: Readonly<Record<string, string>> = {}, folder = newFolder()): string {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"some","type":"module","exports":{"./part":"./src/own.ts"}}',
  );
  for (const [name, text] of Object.entries({ 'own.ts': source, ...others }))
    writeFileSync(join(folder, 'src', name), text);
  return apiPage(folder, 'Some page', folder);
}

test.each([
  'export function mute(): void {}',
  'export interface Mute {}',
  'export type Mute = string;',
  'export class Mute {}',
])('what is exported without a docstring is named: %s', (source) => {
  expect(() => pageOf(`/** Speaks. */\nexport class Spoken {}\n${source}`)).toThrow(
    /^These have no docstring: [mM]ute of some\/part\.$/,
  );
});

test('every export of every entry of the client has a docstring, and the functions are among them', () => {
  const entries = readEntries(join(root, 'packages/client'));
  const functions = entries.flatMap(({ exported }) => exported.filter(({ kind }) => kind === 'function'));
  const names = functions.map(({ name }) => name);
  expect(entries.length).toBeGreaterThan(4);
  expect(names).toEqual(
    expect.arrayContaining(['createClient', 'assertRequest', 'downloadToFile', 'withMiddleware']),
  );
});

test('a function shows its signatures, its parameters, and what it returns and throws', () => {
  const page = pageOf(
    `
/**
 * Does it,
 * at once.
 *
 * @param what What to do.
 * @param times How often, from 1 to 3.
 * @returns The end of it.
 * @throws RangeError for too often.
 */
export function act(what: string, times?: number): Promise<void>;
`,
  );
  expect(page).toContain('## `some/part`\n\n### Functions\n\n#### act\n');
  expect(page).toContain(
    '```ts\nact(what: string, times?: number): Promise<void>\n```\n\nDoes it, at once.\n',
  );
  expect(page).toContain('- `what`: What to do.\n- `times`: How often, from 1 to 3.\n');
  expect(page).toContain('**Returns** the end of it.\n\n**Throws** RangeError for too often.');
});

test('options show their defaults, and methods of nested objects stand under their full names', () => {
  const page = pageOf(`
/** What may be set. */
export interface Options {
  /** How long, in ms. Default: 60.5. It counts from the beginning. */
  time?: number | undefined;
  /** Called at the end. */
  onEnd?: (() => void) | undefined;
  readonly parts: {
    /**
     * Gets one.
     *
     * @param id Its name.
     */
    get(id: string): string | undefined;
  };
}
`);
  expect(page).toContain('| `time?` | `number` | How long, in ms. It counts from the beginning. | 60.5 |');
  expect(page).toContain('| `onEnd?` | `() => void` | Called at the end. |  |');
  expect(page).toContain(
    '##### parts.get\n\n```ts\nparts.get(id: string): string | undefined\n```\n\nGets one.',
  );
});

test('an error shows its own fields, with docstrings of what it implements', () => {
  const page = pageOf(`
interface Facts {
  /** The address. */
  readonly url: string;
}
/** The base. */
export class Base extends Error {
  declare readonly base: string;
}
/** The fault. */
export class Fault extends Base implements Facts {
  override readonly name = 'Fault';
  declare readonly url: string;
}
`);
  const fault = page.slice(page.indexOf('#### Fault'));
  expect(fault).toContain('class Fault extends Base implements Facts');
  expect(fault).toContain('| `url` | `string` | The address. |');
  expect(fault).not.toContain('`base`');
});

test('what types are made of is read from other files, however it is imported', () => {
  const page = pageOf(
    `
import { Base } from './base.ts';
import { settings } from './settings.ts';
import type { Facts } from './facts.ts';
export * from './exported.ts';

/** The fault. */
export class Fault extends Base {
  override readonly code = 'FAULT';
}
/** What may be set. */
export type Settings = typeof settings & Omit<Facts, 'secret'> & import('./more.ts').More;
`,
    {
      'base.ts': 'export class Base {\n  /** What it is called. */\n  readonly code: string = "";\n}',
      'settings.ts': 'export const settings = {\n  /** How long. */\n  time: 60 };',
      'facts.ts': 'export interface Facts {\n  /** Where. */\n  url: string;\n  secret: string }',
      'more.ts': 'export interface More {\n  /** How often. */\n  times: number }',
      'exported.ts': '/** Is exported too. */\nexport type Other = string;',
    },
  );
  for (const meaning of ['What it is called.', 'How long.', 'Where.', 'How often.'])
    expect(page).toContain(`| ${meaning} |`);
  expect(page).not.toContain('secret`');
  expect(page).toContain('Is exported too.');
});

test('a page that is made again shows what has changed since, in the entry and beside it', () => {
  const folder = newFolder();
  const source = (more: string) =>
    `import type { Facts } from './facts.ts';\n/** What may be set. */\nexport type Settings = Facts & { ${more} };`;
  const facts = (meaning: string) => ({
    'facts.ts': `export interface Facts {\n  /** ${meaning} */\n  url: string;\n}`,
  });
  const first = pageOf(source('a: 1'), facts('Where.'), folder);
  expect(first).toContain('| Where. |');
  expect(pageOf(source('a: 1'), facts('Whence.'), folder)).toContain('| Whence. |');
  expect(pageOf(source('b: 2'), facts('Whence.'), folder)).toContain('`b`');
  expect(pageOf(source('a: 1'), facts('Where.'), folder)).toBe(first);
  rmSync(join(folder, 'src/facts.ts'));
  expect(pageOf(source('a: 1'), {}, folder)).not.toContain('Where.');
});
