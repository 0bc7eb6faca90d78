import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readChangesets from '@changesets/read';
import { type Bump, bumpFault, greatest } from './contract-bump.ts';
import { differencesSinceRelease } from './released-contracts.ts';

/** The version that all packages have. */
export async function currentVersion(root: string): Promise<string> {
  return JSON.parse(await readFile(join(root, 'packages/client/package.json'), 'utf8')).version;
}

/** The step that the changesets ask for, which wait for the next release. All packages take the greatest one. */
export async function pendingBump(root: string): Promise<Bump> {
  const changesets = await readChangesets(root);
  return greatest(changesets.flatMap(({ releases }) => releases.map(({ type }) => type)));
}

/**
 * Holds the changesets that wait against what has become of the contracts since the last release.
 *
 * @returns what is wrong and how to mend it, or `undefined`.
 */
export async function pendingFault(root: string): Promise<string | undefined> {
  const [planned, differences, version] = await Promise.all([
    pendingBump(root),
    differencesSinceRelease(root),
    currentVersion(root),
  ]);
  return bumpFault(planned, differences, version);
}
