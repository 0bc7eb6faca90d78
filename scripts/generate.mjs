// Contracts in, artefacts out. What is made from what stands in `generate/generation.ts`.
//
//   pnpm generate           writes what differs
//   pnpm generate --check   writes nothing, and fails where anything differs
//
// The generator is bundled first, and run as plain JavaScript. To have a hook compile each of its modules while Node reads
// it takes a third of its time, in each of its two processes.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// As deep as the sources, which find the rest of the workspace from where they are.
const folder = join(root, 'scripts/.generator');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['main', 'typescript-process'].map((name) => `scripts/generate/${name}.ts`),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // What the sources import of the packages of the workspace may need what only those packages have.
  external: Object.keys(devDependencies),
  outdir: folder,
  chunkNames: '[name]-[hash]',
  sourcemap: 'inline',
  write: false,
});
mkdirSync(folder, { recursive: true });
for (const { path, contents } of outputFiles) writeOnce(path, contents);
const made = outputFiles.map(({ path }) => basename(path));
for (const name of readdirSync(folder))
  if (name.endsWith('.js') && !made.includes(name)) rmSync(join(folder, name), { force: true });

// Errors tell of the sources.
process.setSourceMapsEnabled(true);
await import('./.generator/main.js');

/** Another generation may be reading the file: it finds all of it, before and afterwards. */
function writeOnce(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, contents);
  renameSync(beside, file);
}
