import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../packed/processes.ts';
import type { Bill } from './licence-faults.ts';
import type { Unpacked } from './tarball.ts';

/**
 * Lists what a user installs with a package, as a CycloneDX bill of materials.
 *
 * @param folder - A folder to work in, which is emptied.
 */
export async function billOfMaterials({ manifest, folder: from }: Unpacked, folder: string): Promise<Bill> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(from, 'README.md'), join(folder, 'README.md'));
  // What a package is developed with, and optional peers, are not installed with it.
  const { devDependencies: _, peerDependencies: __, peerDependenciesMeta: ___, ...used } = manifest;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(used));
  const npm = { folder, seconds: 300 };
  await must({ line: ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund'], ...npm });
  const file = 'bill.json';
  const sbom = 'npm sbom --sbom-format=cyclonedx --sbom-type=library';
  await must({ line: ['sh', '-c', `${sbom} > ${file}`], ...npm });
  const bill: Bill = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (bill.bomFormat !== 'CycloneDX') throw new Error(`npm gave no CycloneDX bill of ${manifest.name}`);
  return bill;
}
