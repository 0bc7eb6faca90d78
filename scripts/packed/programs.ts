import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('programs', import.meta.url));

/** Puts a program into a project, as it stands. */
export function putProgram(project: string, name: string): string {
  const place = join(project, name);
  copyFileSync(join(folder, name), place);
  return place;
}

/** Puts a program and what it imports of ours into a project, as CommonJS that requires the packages. */
export function putAsCommonJs(project: string, name: string): string {
  const place = join(project, `${name.slice(0, -'.mjs'.length)}.cjs`);
  buildSync({
    entryPoints: [join(folder, name)],
    outfile: place,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return place;
}
