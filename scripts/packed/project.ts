import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, must } from './processes.ts';
import type { Bench } from './row.ts';

/** What the further entries of the packages go with, and what a project in TypeScript has for Node. */
export const companions = { '@types/node': '20.19.43', msw: '2.15.0', vitest: '4.1.12' };

/** How a package manager installs what `package.json` names. */
export type Installer = Pick<Command, 'line'> & Partial<Pick<Command, 'env'>>;

/**
 * Makes an empty project, and has a package manager install the packed packages in it.
 *
 * @returns The folder of the project.
 */
export async function makeProject(
  { folder, tarballs }: Pick<Bench, 'folder' | 'tarballs'>,
  name: string,
  installer: Installer,
  more: Readonly<Record<string, string>> = companions,
): Promise<string> {
  const project = join(folder, 'projects', name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const packed = Object.entries(tarballs).map(([subject, file]) => [
    `@videoretalk/${subject}`,
    `file:${file}`,
  ]);
  const manifest = { name: 'project', version: '1.0.0', private: true };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ ...manifest, dependencies: { ...Object.fromEntries(packed), ...more } }, null, 2),
  );
  await must({ ...installer, folder: project, seconds: 300 });
  return project;
}
