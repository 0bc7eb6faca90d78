import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Another mock server, and how it is started. */
export interface ServerPeer {
  readonly name: string;
  readonly version: string;
  start(contract: string): Promise<{ readonly url: string; stop(): Promise<void> }>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Patience for a server that starts, in ms. */
const PATIENCE = 120_000;

export const serverPeers: readonly ServerPeer[] = [
  peer('Prism', '@stoplight/prism-cli', 'dist/index.js', (contract, port) => [
    ...['mock', contract, '--host', '127.0.0.1', '--port', port],
    ...['--verboseLevel', 'silent'],
  ]),
  peer('Scalar', '@scalar/mock-server', '../../../scalar.mjs', (contract, port) => [contract, port]),
  peer('Mockoon', '@mockoon/cli', 'bin/run.js', (contract, port) => [
    ...['start', '--data', contract, '--port', port],
    ...['--hostname', '127.0.0.1', '--disable-log-to-file'],
  ]),
];

function peer(
  name: string,
  module: string,
  file: string,
  args: (contract: string, port: string) => string[],
): ServerPeer {
  const root = `${folder}node_modules/${module}/`;
  return {
    name,
    get version() {
      return JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;
    },
    async start(contract) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const child = fork(`${root}${file}`, args(contract, String(port)), {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await answering(url, child, name);
      return {
        url,
        async stop() {
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          await gone;
        },
      };
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until a server gives any answer at all. */
async function answering(url: string, child: ChildProcess, name: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not answer within ${PATIENCE / 1000} s`);
}
