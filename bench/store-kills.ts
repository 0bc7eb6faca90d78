// What a kill costs a mock with a file: it is killed again and again (SIGKILL) while clients create tasks with callbacks,
// and started anew on the same file. At the end every task that was acknowledged must be there, and its callback
// delivered; each callback that came twice must be explained by an attempt that a kill has interrupted. It ends with
// status 1 where that is not so. Run it with `pnpm bench:store-kills`; CREATIONS and KILLS set how much.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createMockControl } from '@videoretalk/mock-server';
import { countCallbacks } from '../packages/mock-server/src/store/count-callbacks.ts';
import { sumDeliveries } from './sum-deliveries.ts';
import { machine, row } from './table.ts';

const CREATIONS = Number(process.env.CREATIONS ?? 20_000);
const KILLS = Number(process.env.KILLS ?? 10);
const CLIENTS = 32;
/** How long the last callbacks may take, in milliseconds. */
const PATIENCE_MS = 120_000;

const bin = fileURLToPath(new URL('../packages/mock-server/bin/videoretalk-mock.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'store-kills-'));
const file = join(folder, 'mock.db');

/** How often each callback has come. */
const receiver = await countCallbacks();
const { received, port } = receiver;

async function start() {
  const flags = ['--port', '0', '--json', '--speed', '100', '--store', `file:${file}`];
  const child = spawn(process.execPath, [bin, ...flags, '--quiet', '--allow-callback-host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
const body = JSON.stringify({
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/speech.wav',
  callback_url: `http://127.0.0.1:${port}/done`,
});

const began = performance.now();
const acknowledged: string[] = [];
let unanswered = 0;
let life: Awaited<ReturnType<typeof start>> | undefined = await start();

async function create(): Promise<void> {
  while (acknowledged.length < CREATIONS) {
    const url = life?.url;
    if (url === undefined) await sleep(20);
    else
      try {
        const answer = await fetch(`${url}/v1/videos/generations`, { method: 'POST', headers, body });
        const { id } = (await answer.json()) as { id: string };
        if (answer.status === 200) acknowledged.push(id);
      } catch {
        // The connection ended with the process. The task may be there or not.
        unanswered += 1;
        await sleep(20);
      }
  }
}

const clients = Array.from({ length: CLIENTS }, create);
for (let kills = 1; kills <= KILLS; kills++) {
  while (acknowledged.length < (CREATIONS * kills) / (KILLS + 1)) await sleep(5);
  const { child } = life;
  life = undefined;
  child.kill('SIGKILL');
  await once(child, 'exit');
  life = await start();
}
await Promise.all(clients);
const created = performance.now();

const control = createMockControl({ baseUrl: life.url, apiKey: 'bench' });
const isOut = (id: string): boolean => !received.has(id);
while (acknowledged.some(isOut) && performance.now() - created < PATIENCE_MS) await sleep(100);
// What is under way now is at its end soon.
await sleep(1000);
const ended = performance.now();

const sum = await sumDeliveries(control, received, acknowledged);

console.log(`${machine()}\n`);
const rows: [string, number | string][] = [
  ['kills', KILLS],
  ['creations that were acknowledged', acknowledged.length],
  ['of these lost', sum.lost],
  ['of these without a delivered callback', sum.undelivered],
  ['requests that a kill left without an answer', unanswered],
  ['tasks in the file at the end', sum.tasks],
  ['attempts that a kill has interrupted', sum.interrupted],
  ['callbacks that came once more', sum.more],
  ['of these not explained by an interrupted attempt', sum.unexplained],
  ['time until all was created, with the restarts', `${((created - began) / 1000).toFixed(0)} s`],
  ['time until all was delivered after that', `${((ended - created) / 1000).toFixed(0)} s`],
  ['size of the file', `${(statSync(file).size / 1e6).toFixed(0)} MB`],
];
console.log(row('what', 'how many'));
console.log(row('---', '---'));
for (const [what, count] of rows) console.log(row(what, String(count)));

life.child.kill('SIGTERM');
await once(life.child, 'exit');
receiver.close();
rmSync(folder, { recursive: true });
process.exitCode = sum.lost + sum.undelivered + sum.unexplained > 0 ? 1 : 0;
