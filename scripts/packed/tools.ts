import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from './processes.ts';
import manifest from './tools/package.json' with { type: 'json' };

const pinned = { ...manifest.dependencies, ...manifest.optionalDependencies };

export type ToolName = keyof typeof pinned;

/** The tools that are not in the workspace: runtimes, package managers and bundlers. */
export interface Tools {
  /** The path of a file of a tool, or `undefined` where this platform has none. */
  find(name: ToolName, file: string): string | undefined;
}

/** The version that the lock pins. */
export function versionOf(name: ToolName): string {
  return pinned[name].split('@').at(-1) as string;
}

/** Installs the tools in a folder, by their lock, and without running any script of theirs. */
export async function installTools(folder: string): Promise<Tools> {
  const place = join(folder, 'tools');
  if (!existsSync(join(place, 'node_modules'))) {
    cpSync(fileURLToPath(new URL('tools', import.meta.url)), place, { recursive: true });
    await must({
      line: ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'],
      folder: place,
      seconds: 600,
    });
  }
  return {
    find(name, file) {
      const path = join(place, 'node_modules', name, file);
      return existsSync(path) ? path : undefined;
    },
  };
}
