import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sound } from '../servers/all-mutants.ts';
import type { Mutant } from '../servers/mutant.ts';
import { startMutant } from '../servers/start-mutant.ts';
import { writeSpecmaticFiles } from './specmatic/files.ts';
import { createKnownTasks } from './specmatic/known-tasks.ts';
import { createSwitchboard } from './switchboard.ts';
import type { Tester } from './tester.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const packageFolder = join(here, '../node_modules/specmatic');
const jar = join(packageFolder, 'specmatic.jar');
const LIMIT_MS = 180_000;
const API_KEY = 'sk-test';

/** Specmatic's contract tests, with its tests of bad requests, all of them in one process of Java. */
export const specmatic: Tester = {
  name: 'specmatic',
  async start() {
    if (!existsSync(jar)) return 'not installed: run `pnpm bench:testers`';
    if (!(await hasJava())) return 'no Java 17 with its compiler';
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const folder = await mkdtemp(join(tmpdir(), 'specmatic-'));
    const board = await createSwitchboard();
    let java = startJava(folder);

    const judge = async (mutant: Mutant): Promise<string[] | undefined> => {
      const { fetch, sound, close } = await startMutant(mutant);
      await writeSpecmaticFiles(folder, await createKnownTasks(sound, API_KEY));
      board.put(fetch);
      const output = join(folder, 'output.txt');
      try {
        java.process.stdin?.write(
          `${[output, 'test', `--testBaseURL=${board.url}`, '--config=specmatic.yaml', '--timeout=6'].join('\t')}\n`,
        );
        if ((await within(LIMIT_MS, java.answers)) === undefined) {
          await end(java.process);
          java = startJava(folder);
          return undefined;
        }
        return failedIn(await readFile(output, 'utf8'));
      } finally {
        board.put(async () => new Response(null, { status: 503 }));
        await close();
      }
    };

    // What chance makes differs from run to run.
    const usual = new Set([...((await judge(sound)) ?? []), ...((await judge(sound)) ?? [])]);
    return {
      version,
      usual: [...usual],
      async judge(mutant) {
        const failed = await judge(mutant);
        if (failed === undefined) return { caught: false, by: [`no end within ${LIMIT_MS / 1000} s`] };
        const news = failed.filter((one) => !usual.has(one));
        return { caught: news.length > 0, by: news };
      },
      async close() {
        await end(java.process);
        await board.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

interface Java {
  readonly process: ChildProcess;
  readonly answers: AsyncIterator<string>;
}

function startJava(folder: string): Java {
  // The variable with the name of the security scheme holds the key.
  const env = {
    ...process.env,
    bearerAuth: API_KEY,
    SPECMATIC_GENERATIVE_TESTS: 'true',
    SPECMATIC_DISABLE_TELEMETRY: 'true',
  };
  const java = spawn('java', ['-cp', jar, join(here, 'specmatic/SpecmaticRuns.java')], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return { process: java, answers: endsIn(createInterface({ input: java.stdout })) };
}

/** Specmatic writes lines of its own in between. */
async function* endsIn(lines: Interface): AsyncGenerator<string> {
  for await (const line of lines) if (line.startsWith('ended: ')) yield line;
}

/** The tests that have failed, by their names. */
function failedIn(output: string): string[] {
  if (!output.includes('Tests run:')) throw new Error(`Specmatic could not run: ${output.slice(-2000)}`);
  const names = output.match(/^[+-]ve {2}Scenario: .* has FAILED$/gm) ?? [];
  return [...new Set(names.map((name) => name.replace(/ has FAILED$/, '')))];
}

async function within(ms: number, answers: AsyncIterator<string>): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([
      answers.next().then(({ done, value }) => {
        if (done === true) throw new Error('Specmatic has ended the process');
        return value;
      }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function hasJava(): Promise<boolean> {
  const java = spawn('java', ['--list-modules'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let modules = '';
  java.stdout.on('data', (chunk: Buffer) => {
    modules += chunk;
  });
  try {
    await once(java, 'close');
  } catch {
    // It is not installed.
    return false;
  }
  return /^java\.base@(1[7-9]|2\d)/m.test(modules) && modules.includes('jdk.compiler');
}

async function end(java: ChildProcess): Promise<void> {
  if (java.exitCode !== null || java.signalCode !== null) return;
  const ended = once(java, 'exit');
  java.kill('SIGKILL');
  await ended;
}
