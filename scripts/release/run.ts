// The whole way of a release, without a registry and without a trace: in a clone of what is committed.
//
//   pnpm release              proves that it can be released
//   pnpm release --out DIR    also leaves there what is to be published
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from '../packed/pack.ts';
import { must } from '../packed/processes.ts';
import { type Subject, subjects } from '../packed/row.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { bundledComponents } from './bundled-components.ts';
import { licenceFaults } from './licence-faults.ts';
import { currentVersion } from './pending.ts';
import { releaseNotes } from './release-notes.ts';
import { contentFaults, type Unpacked, unpack } from './tarball.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string' } } });
// npm proves where a package was built by this; a workspace that knows no home publishes without.
const { GITHUB_REPOSITORY: home, GITHUB_SERVER_URL: server = 'https://github.com' } = process.env;
const repository = home === undefined ? undefined : `git+${server}/${home}.git`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'videoretalk-release-')));
const clone = join(folder, 'clone');
const node = (...args: string[]) =>
  must({
    line: [process.execPath, ...args],
    folder: clone,
    seconds: 600,
  });
const tsx = (script: string, ...args: string[]) => node('node_modules/tsx/dist/cli.mjs', script, ...args);

try {
  await release();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function release(): Promise<void> {
  const before = await state();
  await step('clone what is committed', async () => {
    await must({ line: ['git', 'clone', '--quiet', '--no-hardlinks', root, clone], folder });
    return before === '' ? '' : 'what is not committed stays out';
  });
  await step('install', () => pnpm('install', '--frozen-lockfile', '--prefer-offline'));
  await step('version', async () => lastLine(await tsx('scripts/release/version.ts')));
  const version = await currentVersion(clone);
  await step('install by the new versions', () => pnpm('install', '--frozen-lockfile', '--prefer-offline'));
  await step('generated files', () => node('scripts/generate.mjs', '--check'));
  await step('types', () => pnpm('exec', 'tsc', '--noEmit'));
  for (const subject of subjects) nameHome(subject);
  const tarballs = await step('build and pack', () => pack(folder, ['npx', '--yes', packageManager], clone));
  const unpacked: Unpacked[] = [];
  for (const [subject, tarball] of Object.entries(tarballs)) {
    const one = await unpack(tarball, join(folder, 'unpacked', subject));
    unpacked.push(one);
    await step(`${one.manifest.name}: contents`, async () => judge(contentFaults(one, version, repository)));
    await step(`${one.manifest.name}: publint`, () => pnpm('exec', 'publint', 'run', tarball, '--strict'));
    await step(`${one.manifest.name}: types as others see them`, () => pnpm('exec', 'attw', tarball));
    await step(`${one.manifest.name}: licences`, async () => {
      const installed = await billOfMaterials(one, join(folder, 'bill', subject));
      const bundled = subject === 'mock-server' ? bundledComponents() : [];
      const bill = { ...installed, components: [...(installed.components ?? []), ...bundled] };
      writeFileSync(tarball.replace(/\.tgz$/, '.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
      judge(licenceFaults(bill));
      return `${bill.components.length} packages go with it`;
    });
    // Port 9 answers nobody: npm has to manage without a registry.
    const nowhere = ['--registry', 'http://127.0.0.1:9/', '--fetch-retries', '0'];
    const dry = ['publish', '--dry-run', '--access', 'public', ...nowhere];
    await step(`${one.manifest.name}: npm would publish it`, () =>
      must({ line: ['npm', ...dry, tarball], folder }),
    );
  }
  const place = join(folder, 'tarballs');
  await step('install and use', async () =>
    lastLine(await tsx('scripts/packed/run.ts', '--quick', '--tarballs', place)),
  );
  const changelogs = unpacked.map((one) => ({
    name: one.manifest.name,
    text: readFileSync(join(one.folder, 'CHANGELOG.md'), 'utf8'),
  }));
  writeFileSync(join(place, 'release-notes.md'), releaseNotes(changelogs, version));
  writeFileSync(join(place, 'version'), version);
  await step('the workspace is as it was', async () =>
    judge(before === (await state()) ? [] : [await state()]),
  );
  if (values.out !== undefined) {
    const out = resolve(values.out);
    mkdirSync(out, { recursive: true });
    cpSync(place, out, { recursive: true });
  }
  console.log(
    `\n${version} can be released: ${Object.values(tarballs)
      .map((file) => basename(file))
      .join(', ')}`,
  );
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const remark = typeof result === 'string' && result !== '' && !result.includes('\n') ? `: ${result}` : '';
    console.log(`ok     ${seconds.padStart(6)} s  ${name}${remark}`);
    return result;
  } catch (error) {
    console.log(`failed           ${name}`);
    throw error;
  }
}

function pnpm(...args: string[]): Promise<string> {
  return must({ line: ['npx', '--yes', packageManager, ...args], folder: clone, seconds: 600 });
}

/** What git sees of the workspace. */
async function state(): Promise<string> {
  return must({ line: ['git', 'status', '--porcelain'], folder: root });
}

function nameHome(subject: Subject): void {
  if (repository === undefined) return;
  const file = join(clone, 'packages', subject, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const at = { type: 'git', url: repository, directory: `packages/${subject}` };
  writeFileSync(file, `${JSON.stringify({ ...manifest, repository: at }, null, 2)}\n`);
}

function judge(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
