import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Prism, with the contract of this repository. */
export interface Prism {
  readonly url: string;
  readonly version: string;
  close(): Promise<void>;
}

/** What Prism tells of one exchange, in the header `sl-violations`. */
export interface Violation {
  /** Begins with `request` or `response`. */
  readonly location: readonly string[];
  readonly severity: string;
  readonly code?: string | number;
  readonly message: string;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Its mock, which answers with the examples. */
export const startPrismMock = (): Promise<Prism> => start('mock', []);

/** Its validation proxy: it passes every exchange on, and tells of what breaks the contract. */
export const startPrismProxy = (upstream: string): Promise<Prism> => start('proxy', [upstream]);

/** @throws Error where Prism ends before it listens. */
async function start(mode: string, upstream: readonly string[]): Promise<Prism> {
  const { version } = JSON.parse(
    readFileSync(`${root}node_modules/@stoplight/prism-cli/package.json`, 'utf8'),
  ) as { version: string };
  const port = await freePort();
  const args = [mode, 'openapi/videoretalk.yaml', ...upstream, '-p', `${port}`, '-h', '127.0.0.1'];
  const prism = spawn(`${root}node_modules/.bin/prism`, args, { cwd: root, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_, reject) => {
    prism.once('error', reject);
    prism.once('exit', (code) => reject(new Error(`Prism ended with ${code}`)));
  });
  ended.catch(() => undefined);
  await Promise.race([listening(url), ended]);
  return { url, version, close: () => end(prism) };
}

/** What Prism tells of an exchange. */
export function violationsIn({ headers }: Response): Violation[] {
  return JSON.parse(headers.get('sl-violations') ?? '[]') as Violation[];
}

async function listening(url: string): Promise<void> {
  for (;;) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
}

async function end(prism: ChildProcess): Promise<void> {
  if (prism.exitCode !== null || prism.signalCode !== null) return;
  const ended = new Promise((resolve) => prism.once('exit', resolve));
  prism.kill();
  await ended;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
