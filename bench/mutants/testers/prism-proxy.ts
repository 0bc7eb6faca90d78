import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Prism's validation proxy in front of a server. It passes every exchange on, and tells of what breaks the contract. */
export interface PrismProxy {
  readonly url: string;
  readonly version: string;
  close(): Promise<void>;
}

/** What the proxy tells of one exchange, in the header `sl-violations`. */
export interface Violation {
  /** Begins with `request` or `response`. */
  readonly location: readonly string[];
  readonly severity: string;
  readonly code?: string | number;
  readonly message: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @throws Error where Prism ends before it listens. */
export async function startPrismProxy(upstream: string): Promise<PrismProxy> {
  const { version } = JSON.parse(
    readFileSync(`${root}node_modules/@stoplight/prism-cli/package.json`, 'utf8'),
  ) as { version: string };
  const port = await freePort();
  const args = ['proxy', 'openapi/videoretalk.yaml', upstream, '-p', `${port}`, '-h', '127.0.0.1'];
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

/** What the proxy tells of an exchange. */
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
