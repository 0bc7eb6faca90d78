// Turns the changesets that wait into versions and changelogs, and keeps the contracts for the next comparison.
//
//   pnpm version-packages            in the workspace
//   pnpm version-packages --check    only holds the changesets against what has become of the contracts
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { must } from '../packed/processes.ts';
import { currentVersion, pendingBump, pendingFault } from './pending.ts';
import { keepContracts } from './released-contracts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const fault = await pendingFault(root);
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  console.log(`The changesets ask for ${await pendingBump(root)}, which is enough.`);
} else if ((await pendingBump(root)) === 'none') {
  console.log(`No changeset asks for a release. The version stays ${await currentVersion(root)}.`);
} else {
  const changesets = `${root}node_modules/@changesets/cli/bin.js`;
  await must({ line: [process.execPath, changesets, 'version'], folder: root });
  await keepContracts(root);
  // The examples name the packages by version, and the lock names what the examples name.
  const install = ['install', '--lockfile-only', '--prefer-offline', '--no-frozen-lockfile'];
  await must({ line: ['npx', '--yes', packageManager, ...install], folder: root, seconds: 300 });
  console.log(`The version is ${await currentVersion(root)}.`);
}
