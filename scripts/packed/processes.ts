import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A command and how it is run. */
export interface Command {
  /** The program, and its arguments. */
  readonly line: readonly [string, ...string[]];
  /** The folder that it runs in. */
  readonly folder: string;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds that it may take. */
  readonly seconds?: number;
}

/** What a command printed, on both streams. */
export interface Ended {
  readonly status: number | string;
  readonly output: string;
}

/** A row that did not pass: its message is what the table tells. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** Runs a command to its end. It never hangs: past its time all that it has started is ended. */
export async function run({ line, folder, env, seconds = 120 }: Command): Promise<Ended> {
  const child = start({ line, folder, ...(env && { env }) });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-200_000);
    });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end(child);
  }, seconds * 1000);
  try {
    const [code, signal] = await Promise.race([
      once(child, 'close'),
      once(child, 'error').then(([error]) => Promise.reject(error)),
    ]);
    return { status: late ? `ended after ${seconds} s` : (code ?? signal), output };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a command that has to end well. */
export async function must(command: Command): Promise<string> {
  const { status, output } = await run(command);
  if (status === 0) return output;
  throw new RowError(`\`${tell(command)}\` ended with ${status}: ${lastWords(output)}`);
}

/** Starts a server, and hands over its first line. */
export async function serve(command: Command): Promise<{ firstLine: string; stop(): void }> {
  const child = start(command);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const { seconds = 60 } = command;
  const stop = () => end(child);
  const timer = setTimeout(stop, seconds * 1000);
  try {
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const [firstLine] = (await Promise.race([
      once(lines, 'line'),
      once(child, 'exit').then(() => Promise.reject(new RowError(`it ended: ${lastWords(errors)}`))),
      once(child, 'error').then(([error]) => Promise.reject(error)),
    ])) as [string];
    return { firstLine, stop };
  } catch (error) {
    stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Where packages come from. What else has such a word in its name is one manager's own, and others warn of it. */
const source = /^npm_config_(@.+:registry|registry|cafile|(https?_)?proxy|noproxy)$/i;

/** The variables for a child: what a package manager sets for its own scripts would steer the ones that are tried. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_|pnpm_|init_cwd$|node_options$|evolink_|videoretalk_)/i.test(name) || source.test(name),
  );
  return { ...Object.fromEntries(kept), CI: 'true', ...more };
}

const onWindows = process.platform === 'win32';

function start({ line: [program, ...args], folder, env }: Command): ChildProcess {
  return spawn(program, args, {
    cwd: folder,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: !onWindows,
    // npm and npx are scripts on Windows, and a script there is started by a shell.
    shell: onWindows && ['npm', 'npx'].includes(program),
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function tell({ line: [program, ...args] }: Command): string {
  return [program, ...args]
    .map((part) => part.split('/').at(-1))
    .join(' ')
    .slice(0, 100);
}

/** What a reader of the table needs of an output: the line that names the error, else the last one. */
function lastWords(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'nothing was printed').slice(0, 300);
}
