import { relative } from 'node:path';
import type { Docstring, Entry, Exported, Member } from './exported.ts';
import { readEntries } from './read-entries.ts';

/** The sections of an entry, in their order. */
const sections = [
  ['Functions', 'function'],
  ['Classes', 'class'],
  ['Types', 'type'],
] as const;

/**
 * The page on all that the entries of a package export, made of their docstrings.
 *
 * @param folder The package's.
 * @param title The page's.
 * @param root The folder of the workspace, from which the package is named.
 */
export function apiPage(folder: string, title: string, root: string): string {
  const from = relative(root, folder);
  const entries = readEntries(folder);
  return [
    `<!-- Generated from the docstrings of ${from}. Do not edit: change them, and run \`pnpm generate\`. -->`,
    `# ${title}`,
    `What each entry exports. Entries: ${entries.map(({ name }) => `[\`${name}\`](#${anchorOf(name)})`).join(', ')}.`,
    ...entries.flatMap(printEntry),
  ]
    .join('\n\n')
    .concat('\n');
}

function printEntry({ name, exported }: Entry): string[] {
  return [
    `## \`${name}\``,
    ...sections.flatMap(([title, kind]) => {
      const own = exported.filter((one) => one.kind === kind);
      return own.length === 0 ? [] : [`### ${title}`, ...own.flatMap(printExported)];
    }),
  ];
}

function printExported({ name, code, doc, members }: Exported): string[] {
  const properties = members.filter(({ method }) => !method);
  const methods = members.filter(({ method }) => method);
  return [
    `#### ${name}`,
    fence(code),
    ...printDocstring(doc),
    ...(properties.length > 0 ? [printProperties(properties)] : []),
    ...methods.flatMap((method) => [
      `##### ${method.name}`,
      fence(method.type),
      ...printDocstring(method.doc),
    ]),
  ];
}

function printDocstring({ text, params, returns, throws }: Docstring): string[] {
  const meanings = [...params].map(([name, meaning]) => `- \`${name}\`: ${meaning}`);
  return [
    ...(text ? [text] : []),
    ...(meanings.length > 0 ? [meanings.join('\n')] : []),
    ...(returns ? [`**Returns** ${lowerFirst(returns)}`] : []),
    ...throws.map((what) => `**Throws** ${what}`),
  ];
}

/** A table; with a column for defaults where there are any. */
function printProperties(properties: readonly Member[]): string {
  const rows = properties.map(({ name, optional, type, doc }) => {
    const [, before = doc.text, standard = '', after = ''] =
      /^(.*?)\s*Default: (.+?)\.(?= [A-Z]|\n|$)(.*)$/s.exec(doc.text) ?? [];
    return [`\`${name}${optional ? '?' : ''}\``, `\`${type}\``, cell(before + after), cell(standard)];
  });
  const table = [['Property', 'Type', 'Meaning', 'Default'], ...rows];
  const columns = rows.some(([, , , standard]) => standard !== '') ? 4 : 3;
  const lines = table.map(
    (row) =>
      `| ${row
        .slice(0, columns)
        .map((one) => one.replaceAll('|', '\\|'))
        .join(' | ')} |`,
  );
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

function fence(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** "The task" goes on after "Returns"; a name such as `Task` stays as it is. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]* /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** How the usual renderers of Markdown name a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
