import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis of one's own, for tests and measurements. Not part of the package. */
export interface OwnRedis {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Starts it again on the same port and data, after it was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether there is a redis-server on this machine. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Starts a redis-server on a free port of loopback.
 *
 * @param flags - Flags beyond those that keep it to itself, such as `['--appendonly', 'yes']`.
 */
export async function startRedis(flags: readonly string[] = []): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'own-redis-'));
  const port = await freePort();
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...flags],
      { stdio: 'ignore' },
    );
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 400 || child.exitCode !== null) throw new Error('redis-server does not answer');
      await sleep(25);
    }
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    get process() {
      return child;
    },
    restart: start,
    async stop() {
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (!ended && child.kill('SIGKILL')) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port of loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether a Redis is there and has read its data. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => end(/^\+PONG|^-NOAUTH/.test(data.toString()))());
    socket.once('error', end(false));
    socket.setTimeout(1000, end(false));
  });
}
