import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffContracts, type OpenApiDocument, readContract } from '@videoretalk/contract-tests';
import { parse, stringify } from 'yaml';
import type { ContractDifference } from './contract-bump.ts';

/** Where the contracts of the last release are kept, below the root of the workspace. */
export const released = 'openapi/released';

const head = '# The contract of the last release, written by `pnpm version-packages`. It is never edited.\n';

/** Keeps the contracts of a release, each in one piece, for comparing with later ones. */
export async function keepContracts(root: string): Promise<void> {
  const place = join(root, released);
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  for (const [name, contract] of await readAll(join(root, 'openapi')))
    await writeFile(
      join(place, `${name}.yaml`),
      head + stringify(contract, { aliasDuplicateObjects: false }),
    );
}

/**
 * Compares the contracts with those of the last release.
 *
 * @returns a difference for each contract; none before the first release.
 */
export async function differencesSinceRelease(root: string): Promise<ContractDifference[]> {
  if (!existsSync(join(root, released))) return [];
  const before = await readAll(join(root, released));
  const after = await readAll(join(root, 'openapi'));
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].map((contract) => ({
    contract,
    changes: changesOf(before.get(contract), after.get(contract)),
  }));
}

function changesOf(before?: OpenApiDocument, after?: OpenApiDocument): ContractDifference['changes'] {
  if (before === undefined) return [{ severity: 'safe', message: 'this contract is new', at: '#' }];
  if (after === undefined) return [{ severity: 'breaking', message: 'this contract is gone', at: '#' }];
  return diffContracts(before, after);
}

/** The contracts of a folder by name. Other files there, such as rules and workflows, are no OpenAPI. */
async function readAll(folder: string): Promise<Map<string, OpenApiDocument>> {
  const contracts = new Map<string, OpenApiDocument>();
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const content: unknown = parse(await readFile(join(folder, file), 'utf8'));
    if (typeof content !== 'object' || content === null || !('openapi' in content)) continue;
    contracts.set(file.slice(0, -'.yaml'.length), await readContract(join(folder, file)));
  }
  return contracts;
}
