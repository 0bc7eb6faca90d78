import { join } from 'node:path';
import { must } from '../processes.ts';
import { putProgram } from '../programs.ts';
import { companions, makeProject } from '../project.ts';
import { published } from '../published.ts';
import { type Bench, each, once, type Row, SkippedError } from '../row.ts';
import { type ToolName, versionOf } from '../tools.ts';

type Line = readonly [string, ...string[]];

interface PackageManager {
  readonly name: string;
  readonly how: string;
  /** How it is started. */
  start(bench: Bench): Line;
  readonly install: readonly string[];
  /** What runs a command that a package has installed. */
  readonly exec: readonly string[];
  /** What runs Node, where it has a way of its own to find packages. */
  readonly node?: readonly string[];
  readonly env?: (bench: Bench) => Promise<Record<string, string>>;
  /** What is installed beside the packages. */
  readonly beside?: Readonly<Record<string, string>>;
  /** How the packages are loaded; in both ways unless given. */
  readonly loads?: 'imports' | 'requires';
  readonly known?: Row['known'];
}

/** A package manager in JavaScript, on the Node of this process. */
function onNode(name: ToolName, file: string): PackageManager['start'] {
  return (bench) => [process.execPath, ...found(bench, name, file)];
}

function found({ tools }: Bench, name: ToolName, file: string): Line {
  const path = tools?.find(name, file);
  if (path === undefined) throw new SkippedError('the registry has no binary for this platform');
  return [path];
}

const npmInstall = ['install', '--no-audit', '--no-fund'];

/** The npm that this machine has. */
const ownNpm: PackageManager = {
  name: 'npm',
  how: 'the one beside this Node',
  start: () => ['npm'],
  install: npmInstall,
  exec: ['exec', '--offline', '--'],
};

function npm(major: 10 | 11): PackageManager {
  return {
    ...ownNpm,
    name: `npm ${versionOf(`npm-${major}`)}`,
    how: 'with Vitest and MSW',
    start: onNode(`npm-${major}`, 'bin/npm-cli.js'),
  };
}

function yarn4(linker: 'node-modules' | 'pnp'): PackageManager {
  return {
    name: `Yarn ${versionOf('yarn-4')}`,
    how: 'with node_modules',
    start: onNode('yarn-4', 'bin/yarn.js'),
    install: ['install'],
    exec: ['run'],
    node: ['node'],
    async env({ folder }) {
      const registry = await must({ line: ['npm', 'config', 'get', 'registry'], folder });
      return {
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
        YARN_ENABLE_TELEMETRY: 'false',
        YARN_GLOBAL_FOLDER: join(folder, 'yarn-4'),
        YARN_NODE_LINKER: linker,
        YARN_NPM_REGISTRY_SERVER: registry.trim(),
      };
    },
  };
}

const managers: readonly PackageManager[] = [
  npm(10),
  npm(11),
  { ...npm(11), how: 'without optional peers', beside: {} },
  {
    name: `pnpm ${versionOf('pnpm-10')}`,
    how: 'with its own layout',
    start: onNode('pnpm-10', 'bin/pnpm.cjs'),
    install: ['install', '--no-frozen-lockfile'],
    exec: ['exec'],
  },
  {
    name: `Yarn ${versionOf('yarn-1')}`,
    // It takes the engines of what is installed for an order, and a part of MSW asks for Node 22.
    how: 'without MSW',
    beside: { '@types/node': companions['@types/node'], vitest: companions.vitest },
    start: onNode('yarn-1', 'bin/yarn.js'),
    install: ['install', '--non-interactive'],
    exec: ['--silent', 'run'],
    // It knows packages by name and version, and would take those of an earlier run.
    env: async ({ folder }) => ({ YARN_CACHE_FOLDER: join(folder, 'yarn-1') }),
  },
  yarn4('node-modules'),
  { ...yarn4('pnp'), how: "Plug'n'Play, ES modules", loads: 'imports' },
  {
    ...yarn4('pnp'),
    how: "Plug'n'Play, CommonJS",
    loads: 'requires',
    known: { 'mock-server': 'by MSW, see below', 'contract-tests': 'see below' },
  },
  {
    name: `Bun ${versionOf('@oven/bun-linux-x64')}`,
    how: 'as package manager',
    start: (bench) => found(bench, '@oven/bun-linux-x64', 'bin/bun'),
    install: ['install'],
    exec: ['run'],
    env: async ({ folder }) => ({ BUN_INSTALL_CACHE_DIR: join(folder, 'bun') }),
  },
];

/** Each package is installed, loaded by all of its entries in both ways, and its command tells its version. */
function rowOf(manager: PackageManager): Row {
  const { name, how, beside = companions, loads, known } = manager;
  const project = once(async (bench) => {
    const env = await manager.env?.(bench);
    const line: Line = [...manager.start(bench), ...manager.install];
    const place = `${name} ${how}`.replace(/[^\w.]+/g, '-');
    const folder = await makeProject(bench, place, { line, ...(env && { env }) }, beside);
    for (const file of ['load.mjs', 'load.cjs']) putProgram(folder, file);
    return { folder, ...(env && { env }) };
  });
  const tries = each((subject) => async (bench) => {
    const at = await project(bench);
    const { entries, command } = published(subject);
    const node: Line =
      manager.node === undefined ? [process.execPath] : [...manager.start(bench), ...manager.node];
    const loadable = entries.filter((entry) => !needsAbsentPeer(entry, beside));
    if (loads !== 'requires') await must({ line: [...node, 'load.mjs', ...loadable], ...at });
    // Vitest refuses to be required, and what imports it with it.
    const requirable = loadable.filter((entry) => !entry.endsWith('contract-tests/vitest'));
    if (loads !== 'imports') await must({ line: [...node, 'load.cjs', ...requirable], ...at });
    await must({ line: [...manager.start(bench), ...manager.exec, command, '--version'], ...at });
  });
  return { name, how, tries, ...(known && { known }) };
}

function needsAbsentPeer(entry: string, beside: Readonly<Record<string, string>>): boolean {
  const last = entry.split('/').at(-1) ?? '';
  return ['msw', 'vitest'].includes(last) && !Object.hasOwn(beside, last);
}

const noTarballs = 'it installs no tarballs';

export const packageManagerRows: readonly Row[] = [
  ...managers.map(rowOf),
  {
    name: `Deno ${versionOf('@deno/linux-x64-glibc')}`,
    how: 'as package manager',
    tries: { client: noTarballs, 'mock-server': noTarballs, 'contract-tests': noTarballs },
  },
];
