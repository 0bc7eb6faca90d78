import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../packed/processes.ts';

/** A tarball that has been taken apart. */
export interface Unpacked {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };
  /** The paths of all files in it. */
  readonly files: readonly string[];
}

/** Takes a tarball apart, into a folder of its own. */
export async function unpack(tarball: string, folder: string): Promise<Unpacked> {
  mkdirSync(folder, { recursive: true });
  await must({ line: ['tar', '-xzf', tarball, '-C', folder, '--strip-components=1'], folder });
  return {
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    files: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  };
}

/**
 * Lists what a package must not be published with, or without, one line each.
 *
 * @param version - the version that all packages have
 * @param repository - where npm has to find the sources, for the proof of where a package was built
 */
export function contentFaults({ manifest, files }: Unpacked, version: string, repository?: string): string[] {
  const text = JSON.stringify(manifest);
  const missing = ['LICENSE', 'README.md', 'CHANGELOG.md'].filter((file) => !files.includes(file));
  const strays = files.filter((file) => !/^(dist\/|LICENSE$|[A-Z]+\.md$|package\.json$)/.test(file));
  const { url } = (manifest.repository ?? {}) as { url?: string };
  return [
    ...missing.map((file) => `${file} is missing`),
    ...strays.map((file) => `${file} is no part of a package`),
    ...(/"(workspace|catalog|link|file):/.test(text)
      ? ['package.json names a package by the workspace']
      : []),
    ...(text.includes('/src/') ? ['package.json points to sources'] : []),
    ...(manifest.version === version ? [] : [`the version is ${manifest.version}, and not ${version}`]),
    ...(manifest.private === true ? ['package.json is private'] : []),
    ...(repository === undefined || url === repository
      ? []
      : [`the repository is ${url}, and not ${repository}`]),
  ];
}
