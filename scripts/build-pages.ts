/**
 * Builds the pages that the mock serves into `packages/mock-server/dist/pages`, one folder a page. Names of files tell
 * their content, so that browsers may keep them for ever.
 *
 * Usage: npx tsx scripts/build-pages.ts [NAME …]
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface PageSource {
  /** The folder with `index.html`, which names each entry as `{{ENTRY}}` by the name that it is built under. */
  readonly folder: string;
  /** What is bundled. A stylesheet or a picture is one as well. */
  readonly entries: readonly string[];
  /** The packages whose code becomes a part of the page: their licences go with it. */
  readonly bundled: readonly string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const mock = join(root, 'packages/mock-server');

export const pages: Readonly<Record<string, PageSource>> = {
  dashboard: {
    folder: join(mock, 'src/dashboard'),
    entries: ['main.tsx', 'main.css', 'icon.svg'],
    bundled: ['preact', '@preact/signals', '@preact/signals-core', 'openapi-fetch'],
  },
  reference: {
    folder: join(mock, 'src/reference'),
    entries: ['main.ts', 'main.css'],
    bundled: ['swagger-ui-dist'],
  },
};

/** Builds a page into a folder of its name. */
export async function buildPage(name: string, target = join(mock, 'dist/pages')): Promise<void> {
  const page = pages[name];
  if (page === undefined)
    throw new Error(`there is no page ${name}; there are ${Object.keys(pages).join(', ')}`);
  const outdir = join(target, name);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: page.entries.map((entry) => join(page.folder, entry)),
    outdir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    target: 'es2022',
    loader: { '.svg': 'copy' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  const builtAs = new Map(
    Object.entries(metafile.outputs).map(([output, { entryPoint }]) => [
      basename(entryPoint ?? output).replace(/\.tsx?$/, '.js'),
      basename(output),
    ]),
  );
  const index = readFileSync(join(page.folder, 'index.html'), 'utf8').replace(
    /\{\{(.+?)\}\}/g,
    (_, entry) => {
      const file = builtAs.get(entry);
      if (file === undefined) throw new Error(`${name}/index.html names ${entry}, which is not built`);
      return file;
    },
  );
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  if (page.bundled.length > 0) writeFileSync(join(outdir, 'licences.txt'), licences(page.bundled));
  // Last: who serves the page reads it anew when this file changes.
  writeFileSync(join(outdir, 'index.html'), index);
}

function licences(packages: readonly string[]): string {
  const texts = packages.map((name) => {
    const folder = folderOf(name);
    const file = ['LICENSE', 'LICENSE.md', 'license']
      .map((one) => join(folder, one))
      .find((one) => existsSync(one));
    if (file === undefined) throw new Error(`${name} brings no licence`);
    // Those of what a package has bundled itself.
    const others = ['NOTICE', 'swagger-ui-es-bundle.js.LICENSE.txt']
      .map((one) => join(folder, one))
      .filter((one) => existsSync(one));
    return `${name}\n\n${[file, ...others].map((one) => readFileSync(one, 'utf8').trim()).join('\n\n')}\n`;
  });
  return texts.join('\n---\n\n');
}

/** Where a package is installed whose code becomes a part of a page. */
export function folderOf(name: string): string {
  const places = [join(mock, 'node_modules', name), join(root, 'node_modules/.pnpm/node_modules', name)];
  const folder = places.find((place) => existsSync(place));
  if (folder === undefined) throw new Error(`${name} is not installed`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : Object.keys(pages)) await buildPage(name);
}
