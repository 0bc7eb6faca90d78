// What a store costs: creations and look-ups per second, in process, in rounds that alternate, so that what else the
// machine does falls on all alike. Run it with `pnpm bench:stores`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockServer, type MockServer, openStore } from '@videoretalk/mock-server';
import { machine, median, row } from './table.ts';

const ROUNDS = 5;
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
const body = JSON.stringify({
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/speech.wav',
});
/** How many requests are under way at once, and how many there are in a round. */
const loads = [
  { abreast: 1, requests: 200 },
  { abreast: 64, requests: 2000 },
];

/** Requests per second. */
async function rate(mock: MockServer, path: string, init: RequestInit, load: (typeof loads)[number]) {
  let left = load.requests;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await mock.fetch(`http://mock.test${path}`, init);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`answered with ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: load.abreast }, one));
  return load.requests / ((performance.now() - began) / 1000);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-stores-'));
const mocks = [
  createMockServer({ clock: 'frozen', seed: 'bench' }),
  createMockServer({ clock: 'frozen', seed: 'bench', store: await openStore(`file:${folder}/bench.db`) }),
];
console.log(`${machine()}\nmedian of ${ROUNDS} rounds, requests per second\n`);
console.log(row('request', 'at once', 'memory', 'file', 'file / memory'));
console.log(row(...Array<string>(5).fill('---')));
const create: RequestInit = { method: 'POST', headers, body };
const [id] = await Promise.all(
  mocks.map(async (mock) => {
    const created = await mock.fetch('http://mock.test/v1/videos/generations', create);
    return ((await created.json()) as { id: string }).id;
  }),
);
for (const [name, path, init] of [
  ['create', '/v1/videos/generations', create],
  ['look up', `/v1/tasks/${id}`, { headers }],
] as const)
  for (const load of loads) {
    const rates: number[][] = mocks.map(() => []);
    for (let round = -1; round < ROUNDS; round++)
      for (const [index, mock] of mocks.entries()) {
        const measured = await rate(mock, path, init, load);
        // The first round only warms up.
        if (round >= 0) rates[index]?.push(measured);
      }
    const [memory = 0, file = 0] = rates.map(median);
    console.log(row(name, `${load.abreast}`, memory.toFixed(0), file.toFixed(0), (file / memory).toFixed(2)));
  }
for (const mock of mocks) await mock.close();
rmSync(folder, { recursive: true });
