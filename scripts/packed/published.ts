import { readFileSync } from 'node:fs';
import type { Subject } from './row.ts';

/** What a package promises to whoever installs it. */
interface Published {
  /** Its names for an import, such as `@videoretalk/client/node`. */
  readonly entries: readonly string[];
  /** The command that it installs. */
  readonly command: string;
}

/** Reads from the manifest of a package in the workspace what it promises. */
export function published(subject: Subject): Published {
  const file = new URL(`../../packages/${subject}/package.json`, import.meta.url);
  const { name, publishConfig } = JSON.parse(readFileSync(file, 'utf8'));
  const [command] = Object.keys(publishConfig.bin);
  return {
    entries: Object.keys(publishConfig.exports).map((entry) => name + entry.slice(1)),
    command: command as string,
  };
}
