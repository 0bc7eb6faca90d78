import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, version as esbuildVersion } from 'esbuild';
import { withMock } from '../mock.ts';
import { must, RowError } from '../processes.ts';
import { putProgram } from '../programs.ts';
import { published } from '../published.ts';
import type { Bench, Row } from '../row.ts';
import { runPage } from '../run-page.ts';
import { versionOf } from '../tools.ts';

const requireOfKit = createRequire(new URL('../../../packages/contract-tests/package.json', import.meta.url));
const miniflareManifest = requireOfKit('miniflare/package.json');
const workerdVersion: string = miniflareManifest.dependencies.workerd;

/** Only the client is a program for pages and Workers. */
const forServers = { 'mock-server': 'a program for servers', 'contract-tests': 'a program for servers' };

function web(name: string, how: string, client: (bench: Bench) => Promise<void>): Row {
  return { name, how, tries: { client, ...forServers } };
}

const workerd = web(
  `workerd ${workerdVersion}`,
  'in Miniflare, bundled by esbuild',
  async ({ installed }) => {
    const outfile = join(installed, 'worker.bundle.mjs');
    const entry = putEntry(installed, 'worker.mjs');
    await build({ ...bundled, entryPoints: [entry], outfile, conditions: ['workerd', 'worker'] });
    const output = await withMock(installed, (url) =>
      must({
        line: [
          process.execPath,
          putProgram(installed, 'workerd.cjs'),
          requireOfKit.resolve('miniflare'),
          outfile,
          url,
        ],
        folder: installed,
      }),
    );
    if (!output.includes('passed')) throw new RowError('it ended before its end');
  },
);

const bundled = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent',
} as const;

function putEntry(installed: string, name: string): string {
  putProgram(installed, 'job.mjs');
  return putProgram(installed, name);
}

/** A folder for a page, and the page itself. */
function makePage(installed: string, name: string, head: string): string {
  const folder = join(installed, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>A job</title>${head}`);
  return folder;
}

const script = '<script type="module" src="./main.js"></script>';

/** The package as it is: the browser finds its files by an import map. */
const plain = async ({ installed }: Bench) => {
  putEntry(installed, 'page.mjs');
  const imports = Object.fromEntries(
    published('client').entries.map((entry) => [entry, moduleOf(installed, entry)]),
  );
  const map = { imports: { ...imports, 'openapi-fetch': moduleOf(installed, 'openapi-fetch') } };
  const head = `<script type="importmap">${JSON.stringify(map)}</script><script type="module" src="./page.mjs"></script>`;
  writeFileSync(join(installed, 'index.html'), `<!doctype html><title>A job</title>${head}`);
  await withMock(installed, (url) => runPage(installed, url));
};

/** The path of the ES module of an entry, as a page asks for it. */
function moduleOf(installed: string, entry: string): string {
  const [, name = entry, rest = ''] = /^(@[^/]+\/[^/]+|[^/]+)(\/.*)?$/.exec(entry) ?? [];
  const { exports } = JSON.parse(readFileSync(join(installed, 'node_modules', name, 'package.json'), 'utf8'));
  const { import: way } = exports[`.${rest}`];
  return `/node_modules/${name}/${(typeof way === 'string' ? way : way.default).replace(/^\.\//, '')}`;
}

const byEsbuild = async ({ installed }: Bench) => {
  const folder = makePage(installed, 'esbuild', script);
  const entryPoints = [putEntry(installed, 'page.mjs')];
  await build({ ...bundled, minify: true, entryPoints, outfile: join(folder, 'main.js') });
  await withMock(installed, (url) => runPage(folder, url));
};

const byVite = async ({ installed, tools }: Bench) => {
  const root = makePage(installed, 'vite', '<script type="module" src="/page.mjs"></script>');
  for (const name of ['job.mjs', 'page.mjs'])
    writeFileSync(join(root, name), readFileSync(putEntry(installed, name)));
  const vite = tools?.find('vite', 'bin/vite.js') as string;
  await must({ line: [process.execPath, vite, 'build', '--logLevel', 'error'], folder: root });
  await withMock(installed, (url) => runPage(join(root, 'dist'), url));
};

const byWebpack = async ({ installed, tools }: Bench) => {
  const folder = makePage(installed, 'webpack', '<script src="./main.js"></script>');
  const program = putProgram(installed, 'webpack.cjs');
  const webpack = tools?.find('webpack', 'lib/index.js') as string;
  const entry = putEntry(installed, 'page.mjs');
  await must({ line: [process.execPath, program, webpack, entry, folder], folder: installed });
  await withMock(installed, (url) => runPage(folder, url));
};

/** @param browser - the name and version of the browser */
export function webRows(browser: string): Row[] {
  return [
    workerd,
    web(browser, 'as plain modules, with an import map', plain),
    web(browser, `bundled by Vite ${versionOf('vite')}`, byVite),
    web(browser, `bundled by esbuild ${esbuildVersion}`, byEsbuild),
    web(browser, `bundled by webpack ${versionOf('webpack')}`, byWebpack),
  ];
}
