import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from './processes.ts';
import { type Subject, subjects } from './row.ts';

const workspace = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the packages and packs them as they are published.
 *
 * @param packer - How pnpm is started.
 * @param root - The workspace; this one unless given.
 * @returns The paths of the tarballs.
 */
export async function pack(
  folder: string,
  packer: readonly [string, ...string[]],
  root = workspace,
): Promise<Record<Subject, string>> {
  const place = join(folder, 'tarballs');
  mkdirSync(place, { recursive: true });
  // Beside each other: each of them keeps one core busy.
  await Promise.all(
    subjects.map(async (subject) => {
      const from = { folder: join(root, 'packages', subject), seconds: 300 };
      await must({ line: [...packer, 'run', 'build'], ...from });
      await must({ line: [...packer, 'pack', '--pack-destination', place], ...from });
    }),
  );
  return findTarballs(place);
}

/** Finds the tarballs of the packages in a folder. */
export function findTarballs(place: string): Record<Subject, string> {
  const files = readdirSync(place);
  const find = (subject: Subject) => {
    const file = files.find((one) => one.startsWith(`videoretalk-${subject}-`) && one.endsWith('.tgz'));
    if (file === undefined) throw new Error(`${place} has no tarball of @videoretalk/${subject}`);
    return join(place, file);
  };
  return {
    client: find('client'),
    'mock-server': find('mock-server'),
    'contract-tests': find('contract-tests'),
  };
}
