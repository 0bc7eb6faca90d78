import { commandFile, withMock } from '../mock.ts';
import { must, RowError } from '../processes.ts';
import { putAsCommonJs, putProgram } from '../programs.ts';
import { type Bench, type Row, SkippedError, type Subject, type Try } from '../row.ts';
import { type ToolName, versionOf } from '../tools.ts';

/** What runs a program. */
interface Runtime {
  readonly name: string;
  readonly quick?: boolean;
  /** The command before the name of a program. */
  start(bench: Bench): readonly [string, ...string[]];
}

const own: Runtime = {
  name: `Node ${process.versions.node}`,
  quick: true,
  start: () => [process.execPath],
};

function node(major: 20 | 22 | 24 | 26): Runtime {
  return tool(`Node ${versionOf(`node-${major}`)}`, `node-${major}`, 'bin/node');
}

function tool(name: string, from: ToolName, file: string, ...flags: string[]): Runtime {
  return {
    name,
    start({ tools }) {
      const path = tools?.find(from, file);
      if (path === undefined) throw new SkippedError('the registry has no binary for this platform');
      return [path, ...flags];
    },
  };
}

const runtimes: readonly Runtime[] = [
  node(20),
  node(22),
  node(24),
  node(26),
  tool(`Bun ${versionOf('@oven/bun-linux-x64')}`, '@oven/bun-linux-x64', 'bin/bun'),
  // It takes the packages that npm has installed, and asks for nothing.
  tool(
    `Deno ${versionOf('@deno/linux-x64-glibc')}`,
    '@deno/linux-x64-glibc',
    'deno',
    'run',
    '--allow-all',
    '--node-modules-dir=manual',
    '--no-lock',
    '--cached-only',
    // It would run what an earlier package had at the same path.
    '--no-code-cache',
  ),
];

/** A program of each package, run to its end. */
function program(runtime: Runtime, put: (project: string, name: string) => string): Row['tries'] {
  const runs =
    (subject: Subject): Try =>
    async (bench) => {
      const { installed } = bench;
      putProgram(installed, 'job.mjs');
      const file = put(installed, `${subject}.mjs`);
      const output = await withMock(installed, (url) =>
        must({ line: [...runtime.start(bench), file, url], folder: installed, seconds: 120 }),
      );
      if (!output.split('\n').includes('passed')) throw new RowError('it ended before its end');
    };
  return {
    client: runs('client'),
    'mock-server': runs('mock-server'),
    'contract-tests': runs('contract-tests'),
  };
}

/** The command of each package. */
function commands(runtime: Runtime): Row['tries'] {
  return {
    client: (bench) =>
      withMock(bench.installed, async (url) => {
        const sources = ['--video', 'https://example.com/a.mp4', '--audio', 'https://example.com/a.wav'];
        const line = [
          ...runtime.start(bench),
          commandFile(bench.installed, 'client'),
          'generate',
          ...sources,
          '--poll-interval',
          '0.1',
          '--output',
          'result.mp4',
        ] as const;
        const env = { EVOLINK_BASE_URL: url, EVOLINK_API_KEY: 'sk-packed' };
        await must({ line: [...line], folder: bench.installed, env });
      }),
    'mock-server': (bench) =>
      withMock(
        bench.installed,
        async (url) => {
          putProgram(bench.installed, 'job.mjs');
          const file = putProgram(bench.installed, 'client.mjs');
          await must({ line: [process.execPath, file, url], folder: bench.installed });
          const page = await fetch(`${url}/_mock`, {
            headers: { accept: 'text/html' },
            signal: AbortSignal.timeout(10_000),
          });
          if (!page.ok) throw new RowError(`the dashboard is answered with ${page.status}`);
        },
        runtime.start(bench),
      ),
    'contract-tests': (bench) =>
      withMock(bench.installed, async (url) => {
        const flags = ['--base-url', url, '--full'];
        const line = [
          ...runtime.start(bench),
          commandFile(bench.installed, 'contract-tests'),
          ...flags,
        ] as const;
        await must({ line: [...line], folder: bench.installed });
      }),
  };
}

function rowsOf(runtime: Runtime): Row[] {
  const { name, quick = false } = runtime;
  return [
    { name, quick, how: 'ES modules', tries: program(runtime, putProgram) },
    { name, quick, how: 'CommonJS', tries: program(runtime, putAsCommonJs) },
    { name, quick, how: 'the commands', tries: commands(runtime) },
  ];
}

/** The Node that runs this script; the other rows have it as one among many. */
export const ownRuntimeRows = rowsOf(own);
export const runtimeRows = runtimes.flatMap(rowsOf);
