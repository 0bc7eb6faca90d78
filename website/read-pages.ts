import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readContract } from '../scripts/generate/read-contract.ts';
import { type Contract, contractPage } from './contract-page/contract-page.ts';

/** A page of the site. */
export interface Page {
  /** The file that it is made from, from the root of the repository. */
  readonly source: string;
  /** The file that it becomes, from the root of the site. */
  readonly output: string;
  readonly title: string;
  readonly language: 'en' | 'zh-CN';
  readonly markdown: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each contract in one piece, whatever it refers to. Beside the contracts there are workflows and lint rules. */
const contracts = new Map(
  await Promise.all(
    files('openapi', '.yaml')
      .filter((source) => parse(readFileSync(join(root, source), 'utf8')).openapi !== undefined)
      .map(async (source) => {
        const { document } = await readContract(join(root, source));
        return [source, document as unknown as Contract] as const;
      }),
  ),
);

/** The pages that are not in `docs`. */
const outside: Readonly<Record<string, string>> = {
  'README.md': 'index.html',
  'README.zh-CN.md': 'zh/index.html',
  'ARCHITECTURE.md': 'architecture.html',
  'CONTRIBUTING.md': 'contributing.html',
  'SECURITY.md': 'security.html',
  'packages/client/README.md': 'packages/client.html',
  'packages/mock-server/README.md': 'packages/mock-server.html',
  'packages/contract-tests/README.md': 'packages/contract-tests.html',
};

/** Reads all pages: those of `docs`, a few of the root, and one for each contract. */
export function readPages(): Page[] {
  const docs = files('docs', '.md', { recursive: true }).map((source) => [
    source,
    source.slice('docs/'.length).replace(/md$/, 'html'),
  ]);
  const written = [...Object.entries(outside), ...docs].map(([source = '', output = '']): Page => {
    const markdown = readFileSync(join(root, source), 'utf8');
    const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '');
    if (title === undefined) throw new Error(`${source} has no heading of the first level to be its title`);
    return { source, output, title, language: output.startsWith('zh/') ? 'zh-CN' : 'en', markdown };
  });
  return [...written, ...files('openapi', '.yaml').flatMap(contractPages)];
}

function contractPages(source: string): Page[] {
  const contract = contracts.get(source);
  if (contract === undefined) return [];
  const { title, markdown } = contractPage(contract, source);
  return [{ source, output: source.replace(/yaml$/, 'html'), title, language: 'en', markdown }];
}

function files(folder: string, ending: string, options: { recursive?: boolean } = {}): string[] {
  return readdirSync(join(root, folder), { ...options, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}
