import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@videoretalk/client';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requestExamples } from '../src/generated/constants.ts';

// Each test starts processes, on machines that may do much else.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const packageFile = (name: string) => fileURLToPath(new URL(`../../client/${name}`, import.meta.url));
const { video_url, audio_url } = requestExamples.minimal;
const request = ['--video', video_url, '--audio', audio_url];
const scenario = (name: string) => [
  '--video',
  `https://example.com/scenario/${name}.mp4`,
  '--audio',
  audio_url,
];
const quick = ['--poll-interval', '0.02'];

const mock = createMockServer({ clock: 'automatic', seed: 'cli' });
let listening: ListeningMock;
let folder: string;
let bin: string;

beforeAll(async () => {
  listening = await mock.listen({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'videoretalk-cli-'));
  // As it is published: the sources, which the workspace runs by tsx, take ten times as long to start.
  bin = join(folder, '.bin.mjs');
  await build({
    entryPoints: [packageFile('src/bin.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile: bin,
  });
});

afterAll(async () => {
  await listening.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Each run has a world of its own, unless it is given a key: what polls in one makes its time leap. */
function environment(change: NodeJS.ProcessEnv): NodeJS.ProcessEnv & { EVOLINK_API_KEY: string } {
  const key = `sk-${randomUUID()}`;
  return {
    ...process.env,
    EVOLINK_BASE_URL: listening.url,
    ...change,
    EVOLINK_API_KEY: change.EVOLINK_API_KEY ?? key,
  };
}

/** Runs the command to its end. No run of it may show the key. */
function run(args: readonly string[], change: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = environment(change);
    const key = env.EVOLINK_API_KEY || 'sk-in-a-file';
    const options = { cwd: folder, env, timeout: 60_000 };
    execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) => {
      if (`${stdout}${stderr}`.includes(key)) reject(new Error(`The key is shown: ${stdout}${stderr}`));
      const status = error ? (error as { code?: unknown }).code : 0;
      resolve({ status: typeof status === 'number' ? status : null, stdout, stderr });
    });
  });
}

const eventsOf = ({ stdout }: Ended): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test.concurrent('the command of the workspace runs the sources', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    packageFile('bin/videoretalk.js'),
    '--help',
  ]);
  expect(stdout).toContain('videoretalk generate --video URL --audio URL');
});

test.concurrent('generate --output leaves the whole file, its name on stdout, and plain lines on stderr', async () => {
  const { status, stdout, stderr } = await run(['generate', ...request, '--output', 'made.mp4', ...quick]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'made.mp4\n' });
  expect(stderr).toMatch(/^Created task task-unified-\S+, which will take about /);
  expect(stderr).toMatch(/^task-unified-\S+ {2}processing {2}\d+ % {2}/m);
  expect(stderr).not.toContain('\x1b');
  expect(readFileSync(join(folder, 'made.mp4')).toString('latin1', 4, 8)).toBe('ftyp');
  // Of this file alone: the runs beside this one may have files under way in the same folder.
  expect(readdirSync(folder).filter((name) => name.startsWith('.made.mp4.'))).toEqual([]);
});

test.concurrent('--json tells each step as a line, the idempotency key before anything is sent', async () => {
  const ended = await run(['generate', ...request, '--wait', '--json', ...quick]);
  const events = eventsOf(ended);
  const types = events.map(({ type }) => type);
  expect([types[0], types[1], types.at(-1)]).toEqual(['creating', 'created', 'completed']);
  expect(new Set(types.slice(2, -1))).toEqual(new Set(['progress']));
  expect(events[0]).toEqual({ type: 'creating', idempotency_key: expect.stringMatching(/^[\w.-]{16,96}$/) });
  expect(events.at(-1)).toMatchObject({
    id: events[1]?.id,
    results: [{ url: expect.stringMatching(/\.mp4$/), expires_at: expect.stringMatching(/Z$/) }],
    task: { status: 'completed' },
  });
});

test.concurrent('an id is enough to look at a task, and to download its result', async () => {
  const EVOLINK_API_KEY = 'sk-of-a-task';
  const client = createClient({ apiKey: EVOLINK_API_KEY, baseUrl: listening.url, pollInterval: 1 });
  const { id } = await client.tasks.wait(await client.videos.generate(requestExamples.minimal));
  const [shown, downloaded] = await Promise.all([
    run(['task', id], { EVOLINK_API_KEY }),
    run(['download', id], { EVOLINK_API_KEY }),
  ]);
  expect(shown.status).toBe(0);
  expect(shown.stdout).toMatch(
    new RegExp(
      `^task {5}${id}\nstatus {3}completed, 100 %\n(.*\n)+result {3}http://\\S+\\.mp4\nlives {4}until`,
    ),
  );
  expect(downloaded).toMatchObject({ status: 0, stdout: `${id}.mp4\n` });
  expect(statSync(join(folder, `${id}.mp4`)).size).toBeGreaterThan(1000);
  // Without --output nothing is replaced.
  expect(await run(['download', id], { EVOLINK_API_KEY })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is there already'),
  });
});

const ends: [args: string[], status: number, message: RegExp][] = [
  [
    ['generate', ...scenario('no-face'), '--wait', ...quick],
    6,
    /failed \(generation_failed_no_content\): .*\nIt is not charged/,
  ],
  [['generate', ...scenario('cancelled-as-failed'), '--wait', ...quick], 7, /was cancelled\./],
  [['generate', ...scenario('insufficient-quota')], 5, /402.*\nNothing was created\. Top up/],
  [['generate', ...scenario('expired-result'), '--output', 'dead.mp4', ...quick], 10, /most likely expired/],
  [
    ['generate', ...scenario('stuck-pending'), '--wait', '--timeout', '0.3', ...quick],
    8,
    /over; it was last pending .*\nTask (\S+) goes on and is paid for.*:\n {2}videoretalk wait \1 /,
  ],
  [
    ['generate', '--video', 'speaker.mp4', '--threshold', '500'],
    3,
    /Nothing was sent: .*--audio; --video must be an absolute URL.*; --threshold must be an integer from 120 to 200/,
  ],
  [
    ['generate', ...request, '--output', 'nowhere/made.mp4'],
    2,
    /there is no folder nowhere\. Nothing was sent/,
  ],
  [
    ['generate', ...request, '--api-key', 'sk-1'],
    2,
    /Unknown option.*\nEvery process could read a key there/,
  ],
  [['download', 'sk-1'], 2, /must match \^task-unified-/],
];

test.concurrent.each(ends)('%j ends with the status %i', async (args, expected, message) => {
  const { status, stdout, stderr } = await run(args);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^videoretalk: /m);
  expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
});

test.concurrent('a key comes from a file or the environment, and without one nothing is sent', async () => {
  writeFileSync(join(folder, 'key'), 'sk-in-a-file\n');
  const created = await run(['generate', ...request, '--api-key-file', 'key'], { EVOLINK_API_KEY: '' });
  const { tasks } = await mock.control({ apiKey: 'sk-in-a-file' }).tasks.list();
  expect(created).toMatchObject({ status: 0, stdout: `${tasks[0]?.id}\n` });
  expect(created.stderr).toContain(
    `videoretalk wait ${tasks[0]?.id} --base-url ${listening.url} --api-key-file key`,
  );
  const without = await run(['generate', ...request], { EVOLINK_API_KEY: '' });
  expect(without).toMatchObject({ status: 4, stderr: expect.stringContaining('Set EVOLINK_API_KEY') });
});

test.concurrent('after a lost answer the command on stderr finds the task instead of paying again', async () => {
  const EVOLINK_API_KEY = 'sk-lost-answer';
  const control = mock.control({ apiKey: EVOLINK_API_KEY });
  await control.faults.add({ kind: 'error', status: 500, moment: 'after', times: 1 });
  const lost = await run(['generate', ...request, '--extend', '--threshold', '150'], { EVOLINK_API_KEY });
  expect(lost.status).toBe(9);
  expect(lost.stderr).toMatch(
    /a task may exist and be paid for\. Idempotency key: \S+\nLook among your tasks first\./,
  );
  const [, command = ''] = /\n {2}videoretalk (.*)\n$/.exec(lost.stderr) ?? [];
  const again = await run(command.split(' '), { EVOLINK_API_KEY });
  const { tasks } = await control.tasks.list();
  expect(again).toMatchObject({ status: 0, stdout: `${tasks[0]?.id}\n` });
  expect(tasks).toHaveLength(1);
});

test.concurrent('--dry-run shows the request without its secrets, and sends nothing', async () => {
  const EVOLINK_API_KEY = 'sk-dry-run';
  const args = ['generate', ...request, '--threshold', '150', '--output', 'dry.mp4', '--dry-run'];
  const callback = ['--callback', 'https://example.com/hook?token=sesame&x=1'];
  const [shown, event, refused] = await Promise.all([
    run([...args, ...callback], { EVOLINK_API_KEY }),
    run([...args, '--json', '--idempotency-key', 'order-4711-attempt-1'], { EVOLINK_API_KEY }),
    run(['generate', '--video', 'speaker.mp4', '--dry-run'], { EVOLINK_API_KEY }),
  ]);
  expect(shown).toMatchObject({ status: 0, stderr: 'Nothing was sent.\n' });
  expect(shown.stdout).toMatch(/^POST http:\S+\/v1\/videos\/generations\n/);
  expect(shown.stdout).toContain('\nauthorization: Bearer [API key]\n');
  expect(shown.stdout).toContain('"callback_url": "https://example.com/hook?token=[token]&x=1"');
  expect(eventsOf(event)).toEqual([
    {
      type: 'dry_run',
      method: 'POST',
      url: `${listening.url}/v1/videos/generations`,
      headers: expect.objectContaining({ 'idempotency-key': 'order-4711-attempt-1' }),
      body: { ...requestExamples.minimal, query_face_threshold: 150 },
    },
  ]);
  expect(refused).toMatchObject({ status: 3, stdout: '' });
  expect((await mock.control({ apiKey: EVOLINK_API_KEY }).tasks.list()).tasks).toEqual([]);
});

/** A server with one task that has made several files, each of which holds its own path. */
async function withSeveralFiles(work: (url: string, id: string) => Promise<void>): Promise<void> {
  const id = 'task-unified-1775200000-several1';
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '';
    const task = { id, status: 'completed', progress: 100, created: 1, model: 'videoretalk' };
    const results = ['/one.mp4', '/two.webm', '/three'].map(
      (name) => `http://${incoming.headers.host}${name}`,
    );
    response.end(path.startsWith('/v1/') ? JSON.stringify({ ...task, results }) : `file ${path}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, id);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test.concurrent('several files are all saved, and a further one replaces nothing', async () => {
  await withSeveralFiles(async (EVOLINK_BASE_URL, id) => {
    const change = { EVOLINK_BASE_URL };
    writeFileSync(join(folder, 'several-2.webm'), 'precious');
    const saved = await run(['wait', id, '--output', 'several.mp4'], change);
    const names = ['several.mp4', 'several-3.webm', 'several-2.mp4'];
    expect(saved).toMatchObject({ status: 0, stdout: `${names.join('\n')}\n` });
    const contents = [...names, 'several-2.webm'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(contents).toEqual(['file /one.mp4', 'file /two.webm', 'file /three', 'precious']);
    expect(await run(['download', id], change)).toMatchObject({
      status: 0,
      stdout: `${id}.mp4\n${id}-2.webm\n${id}-2.mp4\n`,
    });
  });
});

test.concurrent('--output - writes the first file to standard output, and nothing else', async () => {
  await withSeveralFiles(async (EVOLINK_BASE_URL, id) => {
    const poured = await run(['wait', id, '--output', '-'], { EVOLINK_BASE_URL });
    expect(poured).toMatchObject({ status: 0, stdout: 'file /one.mp4' });
    expect(poured.stderr).toMatch(/Downloaded 13 B\.\nThere is a further file: http:\S+\/two\.webm\n/);
    const both = await run(['wait', id, '--output', '-', '--json'], { EVOLINK_BASE_URL });
    expect(both).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('both write to standard output'),
    });
  });
});

test.concurrent('where there is no server nothing was sent, and trying again is safe', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const ended = await run(['generate', ...request, '--json'], {
    EVOLINK_BASE_URL: `http://127.0.0.1:${port}`,
  });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toMatch(/cannot be reached \(ECONNREFUSED\)\. Nothing was sent\./);
  expect(eventsOf(ended).at(-1)).toMatchObject({ type: 'error', exit_status: 1, outcome_unknown: false });
});

/** Starts the command, and sends it a signal as soon as it has said something. */
async function interrupt(
  args: readonly string[],
  moment: RegExp,
  signal: NodeJS.Signals,
  change: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], {
    env: environment(change),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[name] }).on('line', (line) => {
      said[name] += `${line}\n`;
      if (moment.test(line)) child.kill(signal);
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}

test.concurrent('a signal during a wait leaves the id and the command that goes on', async () => {
  const args = ['generate', ...scenario('stuck-pending'), '--output', 'it is late.mp4', ...quick];
  const { status, stderr } = await interrupt(args, /pending/, 'SIGTERM');
  expect(status).toBe(143);
  expect(stderr).toMatch(
    /Interrupted\.\nTask (task-unified-\S+) goes on .*\n {2}videoretalk wait \1 --output 'it is late\.mp4' --poll-interval 0\.02 --base-url http:\S+\n$/,
  );
});

test.concurrent('a signal during a creation leaves the idempotency key, and no advice to simply repeat it', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const EVOLINK_BASE_URL = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  silent.on('request', () => {});
  const ended = await interrupt(['generate', ...request, '--json'], /"creating"/, 'SIGINT', {
    EVOLINK_BASE_URL,
  });
  silent.closeAllConnections();
  silent.close();
  expect(ended.status).toBe(130);
  const [creating, error] = eventsOf(ended);
  const { idempotency_key } = creating as { idempotency_key: string };
  expect(error).toMatchObject({ type: 'error', outcome_unknown: true, idempotency_key });
  expect(ended.stderr).toContain(`Idempotency key: ${idempotency_key}\nLook among your tasks first.`);
  expect(ended.stderr).toContain(`--idempotency-key ${idempotency_key}\n`);
});
