// What kills cost replicas on one Redis: three replicas stand behind a round-robin balancer. The contract kit passes
// through it first. Then clients create tasks with callbacks, while replicas are killed (SIGKILL) and started again, and
// Redis itself too. Each creation has a key of its own, and is sent again with it until it is answered. At the end every
// task that was acknowledged must be there, once, and its callback delivered; each callback that came more than once must
// be explained by an attempt that a kill has interrupted. It ends with status 1 where that is not so. Redis writes each
// change to disk before it answers (appendonly, appendfsync always). It needs redis-server. Run it with
// `pnpm bench:replica-kills`; CREATIONS, KILLS and REDIS_KILLS set how much.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createMockControl } from '@videoretalk/mock-server';
import { countCallbacks } from '../packages/mock-server/src/store/count-callbacks.ts';
import { startRedis } from '../packages/mock-server/src/store/redis/start-redis.ts';
import { startBalancer } from './processes/balancer.ts';
import { sumDeliveries } from './sum-deliveries.ts';
import { machine, row } from './table.ts';

const CREATIONS = Number(process.env.CREATIONS ?? 20_000);
const KILLS = Number(process.env.KILLS ?? 9);
const REDIS_KILLS = Number(process.env.REDIS_KILLS ?? 2);
const REPLICAS = 3;
const CLIENTS = 32;
/** How long the last callbacks may take, in milliseconds. */
const PATIENCE_MS = 180_000;

const pathTo = (file: string): string => fileURLToPath(new URL(`../packages/${file}`, import.meta.url));
const bin = pathTo('mock-server/bin/videoretalk-mock.js');
const kit = pathTo('contract-tests/bin/videoretalk-contract.js');

/** How often each callback has come. */
const receiver = await countCallbacks();
const { received, port } = receiver;

const redis = await startRedis(['--appendonly', 'yes', '--appendfsync', 'always']);
const balancer = await startBalancer();
const replicas: ({ child: ChildProcess; port: number } | undefined)[] = [];

async function startReplica(index: number): Promise<void> {
  const flags = ['--port', '0', '--json', '--quiet', '--clock', 'automatic', '--store', redis.url];
  const child = spawn(process.execPath, [bin, ...flags, '--allow-callback-host', '127.0.0.1'], {
    // It greets people there.
    stdio: ['ignore', 'pipe', process.env.SHOW_ERRORS ? 'inherit' : 'ignore'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  replicas[index] = { child, port: Number(new URL((JSON.parse(line) as { url: string }).url).port) };
  balance();
}

async function killReplica(index: number): Promise<void> {
  const replica = replicas[index];
  if (replica === undefined) return;
  replicas[index] = undefined;
  balance();
  replica.child.kill('SIGKILL');
  await once(replica.child, 'exit');
}

function balance(): void {
  balancer.ports = replicas.flatMap((replica) => (replica === undefined ? [] : [replica.port]));
}

for (let index = 0; index < REPLICAS; index++) await startReplica(index);

const check = spawn(
  process.execPath,
  [kit, '--base-url', balancer.url, '--full', '--callback-listen', '127.0.0.1:0', '--poll-interval', '0.02'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let report = '';
check.stdout.on('data', (text: Buffer) => (report += text.toString()));
const [status] = (await once(check, 'exit')) as [number];
if (status !== 0) console.error(report);
const kitSays = report.trim().split('\n').at(-1) ?? '';

const control = createMockControl({ baseUrl: balancer.url, apiKey: 'bench' });
await control.clock.set({ mode: 'real', speed: 100 });
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
const body = JSON.stringify({
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/speech.wav',
  callback_url: `http://127.0.0.1:${port}/done`,
});

const began = performance.now();
const acknowledged = new Set<string>();
const refused: Record<number, number> = {};
let sent = 0;
let answered = 0;
let cut = 0;
let replayed = 0;

async function create(): Promise<void> {
  while (sent < CREATIONS) {
    const key = { 'idempotency-key': `creation-${String(sent++).padStart(10, '0')}` };
    for (;;)
      try {
        const init = { method: 'POST', headers: { ...headers, ...key }, body };
        const answer = await fetch(`${balancer.url}/v1/videos/generations`, init);
        const told = (await answer.json()) as { id: string };
        if (answer.status !== 200) {
          refused[answer.status] = (refused[answer.status] ?? 0) + 1;
          await sleep(50);
          continue;
        }
        if (answer.headers.has('idempotency-replayed')) replayed += 1;
        acknowledged.add(told.id);
        answered += 1;
        break;
      } catch {
        // The connection ended with a process. The task may be there or not: the key tells.
        cut += 1;
        await sleep(20);
      }
  }
}

const clients = Array.from({ length: CLIENTS }, create);
const steps = KILLS + REDIS_KILLS;
const redisEvery = Math.floor(steps / (REDIS_KILLS + 1));
for (let step = 1, victims = 0; step <= steps; step++) {
  while (answered < (CREATIONS * step) / (steps + 1)) await sleep(5);
  if (REDIS_KILLS > 0 && step % (redisEvery + 1) === redisEvery) {
    redis.process.kill('SIGKILL');
    await sleep(1000);
    await redis.restart();
  } else {
    const victim = victims++ % REPLICAS;
    await killReplica(victim);
    await startReplica(victim);
  }
}
await Promise.all(clients);
const created = performance.now();

const isOut = (id: string): boolean => !received.has(id);
while ([...acknowledged].some(isOut) && performance.now() - created < PATIENCE_MS) await sleep(100);
// What is under way now is at its end soon.
await sleep(1500);
const ended = performance.now();

const sum = await sumDeliveries(control, received, acknowledged);

console.log(`${machine()}, ${REPLICAS} replicas, Redis with appendfsync always\n`);
console.log(`The contract kit through the balancer: status ${status}. ${kitSays}\n`);
const rows: [string, number | string][] = [
  ['kills of a replica', KILLS],
  ['kills of Redis', REDIS_KILLS],
  ['creations that were acknowledged', answered],
  ['of these lost', sum.lost],
  ['of these without a delivered callback', sum.undelivered],
  ['tasks at the end', sum.tasks],
  ['requests that a kill left without an answer', cut],
  ['requests that were answered with 503', refused[503] ?? 0],
  ['of both, those whose task was there when they were sent again', replayed],
  ['attempts that a kill has interrupted', sum.interrupted],
  ['callbacks that came once more', sum.more],
  ['of these not explained by an interrupted attempt', sum.unexplained],
  ['time until all was created, with the restarts', `${((created - began) / 1000).toFixed(0)} s`],
  ['time until all was delivered after that', `${((ended - created) / 1000).toFixed(0)} s`],
];
console.log(row('what', 'how many'));
console.log(row('---', '---'));
for (const [what, count] of rows) console.log(row(what, String(count)));
const others = Object.entries(refused).filter(([code]) => code !== '503');
if (others.length > 0) console.error(`also refused: ${JSON.stringify(others)}`);

for (const replica of replicas) {
  replica?.child.kill('SIGTERM');
  if (replica) await once(replica.child, 'exit');
}
balancer.close();
receiver.close();
await redis.stop();
const { tasks, lost, undelivered, unexplained } = sum;
const broken = lost + undelivered + unexplained + (tasks - acknowledged.size) + others.length;
process.exitCode = broken > 0 || status !== 0 ? 1 : 0;
