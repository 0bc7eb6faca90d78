import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench, Measure } from '../measure.ts';
import type { LoadRequest } from '../processes/load.ts';
import { plainCreation, validCreation } from '../requests.ts';

const filler = fileURLToPath(new URL('../processes/fill-memory.mjs', import.meta.url));

/** The memory that live tasks hold, without a callback and with one. */
export const taskMemory: Measure = {
  name: 'task-memory',
  inSmoke: true,
  async run({ mock, pick }) {
    const count = pick(1_000_000, 10_000);
    // What is counted are bytes and not time, so two may fill up side by side.
    const [plain, withCallback] = await Promise.all([
      bytesEach(mock, plainCreation, count),
      bytesEach(mock, validCreation, pick(200_000, 10_000)),
    ]);
    const what = `memory a live task, of ${count.toLocaleString('en')}`;
    return [[what, plain] as const, [`${what}, with a callback planned`, withCallback] as const].map(
      ([what, bytes]) => ({
        what,
        figure: `${bytes.toFixed(0)} bytes`,
        value: bytes,
        unit: 'bytes',
        aim: { atMost: 500 },
      }),
    );
  },
};

async function bytesEach(mock: Bench['mock'], request: LoadRequest, count: number): Promise<number> {
  const args = [`${mock.folder}index.js`, JSON.stringify(request), String(count)];
  const child = fork(filler, args, { execArgv: ['--expose-gc', '--max-old-space-size=8192'] });
  // What was sent before it is read before it.
  const gone = once(child, 'disconnect').then(() => {
    throw new Error(`${filler} ended, and told no bytes`);
  });
  const [{ bytes }] = (await Promise.race([once(child, 'message'), gone])) as [{ bytes: number }];
  return bytes;
}
