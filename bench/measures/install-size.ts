import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../measure.ts';

const source = fileURLToPath(new URL('../../packages/mock-server/', import.meta.url));

/** What `npm install` of the packed mock puts into an empty folder. It builds and packs it, and asks the registry. */
export const installSize: Measure = {
  name: 'install-size',
  inSmoke: false,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'videoretalk-size-'));
    const run = (command: string, args: readonly string[], cwd: string): void => {
      execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    };
    try {
      run('npx', ['--yes', 'pnpm@10.34.9', 'build'], source);
      run('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], source);
      const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'));
      if (packed === undefined) throw new Error('nothing was packed');
      writeFileSync(join(folder, 'package.json'), '{ "private": true }');
      run(
        'npm',
        ['install', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund', `./${packed}`],
        folder,
      );
      const bytes = sizeOf(join(folder, 'node_modules'));
      const packages = readdirSync(join(folder, 'node_modules')).filter(
        (name) => !name.startsWith('.'),
      ).length;
      return [
        {
          what: 'install size of the mock',
          figure: `${(bytes / 1e6).toFixed(1)} MB, ${packages} folders in node_modules`,
          value: bytes / 1e6,
          unit: 'MB',
          aim: { atMost: 15 },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
