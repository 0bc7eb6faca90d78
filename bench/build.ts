import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/**
 * Builds a package as it is published, but for its types, beside its dependencies.
 *
 * @returns The folder of the build.
 */
export function buildPackage(name: string): string {
  const folder = new URL(`packages/${name}/`, root);
  const out = 'node_modules/.bench';
  const { bin } = JSON.parse(readFileSync(new URL('node_modules/tsup/package.json', root), 'utf8'));
  const tsup = fileURLToPath(new URL(`node_modules/tsup/${bin.tsup}`, root));
  execFileSync(process.execPath, [tsup, '--no-dts', '--silent', '--out-dir', out], {
    cwd: fileURLToPath(folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return fileURLToPath(new URL(`${out}/`, folder));
}
