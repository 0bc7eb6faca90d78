import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a process holds, in bytes, after a collection of garbage. */
export interface Usage {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  usage(): Promise<Usage>;
  /** Microseconds of processor time that it has taken so far. To ask costs it nothing. */
  cpuUs(): Promise<number>;
  stop(): Promise<void>;
}

const probe = new URL('./probe.mjs', import.meta.url).href;

/** Starts a server: a JavaScript file that prints its address on its first line. */
export async function startServer(
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = fork(file, [...args], {
    execArgv: ['--expose-gc', '--import', probe],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const url = await address(child, file);
  const gone = once(child, 'disconnect').then(() => {
    throw new Error(`${file} has ended`);
  });
  // Only who asks is told.
  gone.catch(() => {});
  const ask = async <Told>(what: 'usage' | 'cpu'): Promise<Told> => {
    const told = once(child, 'message');
    child.send(what);
    const [answer] = await Promise.race([told, gone]);
    return answer as Told;
  };
  return {
    url,
    usage: () => ask<Usage>('usage'),
    cpuUs: () => ask<number>('cpu'),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The first address that a process prints. What it prints later is read, and dropped. */
function address(child: ChildProcess, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it listened`)));
    if (child.stdout === null) return reject(new Error('no output to read'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [url] = /https?:\/\/[^\s"/]+/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
