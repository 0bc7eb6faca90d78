// Does without an engine what Containerfile says: builds the folder of the image, and runs it as a user without rights,
// with no file system that can be written to. It ends with status 1 where something is not as an orchestrator needs it.
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readContainerfile } from './read-containerfile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const image = readContainerfile(readFileSync(join(here, 'Containerfile'), 'utf8'));
const token = 'a-token-for-this-check';
/** What builds, and has no place in an image that runs. */
const builders = ['typescript', 'esbuild', 'tsup', 'tsx', 'node-gyp', 'vitest', 'pnpm', 'npm'];

const folder = mkdtempSync(join(tmpdir(), 'image-'));
// The user of the image is another one than this.
chmodSync(folder, 0o755);
const app = join(folder, 'app');
let mock: ChildProcess | undefined;
try {
  await step('the folder of the image is built', () =>
    promisify(execFile)('sh', [join(here, 'build-app.sh'), app], { maxBuffer: 2 ** 26 }),
  );
  await step('nothing that builds is in it', async () => {
    const found = readdirSync(join(app, 'node_modules')).filter((name) => builders.includes(name));
    if (found.length > 0) throw new Error(`there is ${found.join(', ')}`);
  });
  const port = await freePort();
  const inHere = (parts: readonly string[]): string[] =>
    parts.map((part) =>
      part === image.node
        ? process.execPath
        : part.replace(/^\/app(?=\/)/, app).replaceAll(':4010', `:${port}`),
    );
  const [command = '', ...args] = confined(
    inHere([...image.entrypoint, ...image.command, '--metrics', '--traces', '--port', String(port)]),
  );
  const started = spawn(command, args, {
    cwd: app,
    env: { VIDEORETALK_MOCK_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  mock = started;
  const url = `http://127.0.0.1:${port}`;
  await step('it starts', async () => {
    const [status] = await Promise.race([once(started.stdout, 'data').then(() => []), once(started, 'exit')]);
    if (status !== undefined) throw new Error(`it ended with ${status}`);
  });
  await step('the health check of the image is content', async () => {
    const [node = '', ...probe] = inHere(image.healthcheck);
    const { status } = spawnSync(node, probe, { env: {} });
    if (status !== 0) throw new Error(`it ended with ${status}`);
  });
  for (const path of ['health', 'ready', 'metrics'])
    await step(`/_mock/${path} answers 200`, () => expectStatus(fetch(`${url}/_mock/${path}`), 200));
  await step('the control API wants its token', () => expectStatus(fetch(`${url}/_mock/version`), 401));
  await step(
    'a request under way is answered while the mock ends, which then ends with status 0',
    async () => {
      const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
      await expectStatus(create(url, headers), 200);
      await expectStatus(
        fetch(`${url}/_mock/faults`, {
          method: 'POST',
          headers: { ...headers, 'x-mock-token': token },
          body: JSON.stringify({ kind: 'latency', distribution: 'fixed', ms: 1000 }),
        }),
        201,
      );
      const slow = create(url, headers);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const ended = once(started, 'exit');
      started.kill('SIGTERM');
      await expectStatus(slow, 200);
      const [status] = await ended;
      if (status !== 0) throw new Error(`it ended with ${status}`);
    },
  );
} finally {
  mock?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a command as the user of the image, without rights; where this machine allows it, on read-only file systems. */
function confined(parts: readonly string[]): string[] {
  if (process.getuid?.() !== 0) {
    console.log(
      'note: this is no root, so the user and the read-only file systems of the image are left out',
    );
    return [...parts];
  }
  const user = [
    'setpriv',
    `--reuid=${image.user}`,
    `--regid=${image.user}`,
    '--clear-groups',
    '--no-new-privs',
    '--inh-caps=-all',
    '--',
  ];
  // A private view of this machine, in which every real file system is read-only.
  const readOnly =
    'mount --make-rprivate / && mount -o remount,bind,ro / && for at in /tmp /var/tmp /dev/shm; do' +
    ' if mountpoint -q $at; then mount -o remount,bind,ro $at; fi; done && ! touch "$0/probe" 2>/dev/null && exec "$@"';
  const allowed = spawnSync('unshare', ['--mount', 'sh', '-c', readOnly, app, 'true']).status === 0;
  if (!allowed) console.log('note: this machine lets no file system be made read-only, so that is left out');
  return allowed ? ['unshare', '--mount', 'sh', '-c', readOnly, app, ...user, ...parts] : [...user, ...parts];
}

async function step(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`failed: ${name}`);
    throw error;
  }
  console.log(`ok: ${name}`);
}

async function expectStatus(answer: Promise<Response>, status: number): Promise<void> {
  const { status: got, url } = await answer;
  if (got !== status) throw new Error(`${url} answered ${got}, not ${status}`);
}

function create(url: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url}/v1/videos/generations`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      model: 'videoretalk',
      video_url: 'https://example.com/speaker.mp4',
      audio_url: 'https://example.com/target-speech.wav',
    }),
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
