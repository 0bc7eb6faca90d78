import type { Measure } from '../measure.ts';
import { median } from '../median.ts';
import type { ServerProcess } from '../processes/server-process.ts';
import { startMock } from '../processes/start-mock.ts';
import { lookUpOf, plainCreation, send } from '../requests.ts';
import { inTurns, ratio } from '../rounds.ts';
import { CONNECTIONS } from './http-rates.ts';

const FEW = 1000;
/** How many of the tasks are looked up, in turn. */
const ASKED = 200;

/** How long a look-up takes among a million live tasks. */
export const manyTasks: Measure = {
  name: 'many-tasks',
  // Filling takes its time, and a p99 of some seconds says little.
  inSmoke: false,
  async run(bench) {
    const many = bench.pick(1_000_000, 20_000);
    // A clock that stands still keeps all of them alive.
    const start = () => startMock(bench, '--clock', 'frozen', '--max-tasks', String(2 * many));
    const servers = { few: await start(), many: await start() };
    const fill = (server: ServerProcess, amount: number) =>
      bench.load.put({ url: server.url, connections: CONNECTIONS, amount, requests: [plainCreation] });
    await fill(servers.few, FEW);
    await fill(servers.many, many);
    const ids = { few: await someIds(servers.few), many: await someIds(servers.many) };
    const p99 = await inTurns(['few', 'many'], bench.pick(9, 3), async (name) => {
      const requests = ids[name].map(lookUpOf);
      const seconds = bench.pick(3, 0.7);
      return (await bench.load.put({ url: servers[name].url, connections: CONNECTIONS, seconds, requests }))
        .p99;
    });
    await Promise.all([servers.few.stop(), servers.many.stop()]);
    return [
      {
        what: `p99 of a look-up among ${many.toLocaleString('en')} tasks`,
        figure: `${median(p99.many).toFixed(1)} ms`,
        baseline: `among ${FEW.toLocaleString('en')}: ${median(p99.few).toFixed(1)} ms`,
        ...ratio(p99.many, p99.few),
        aim: { atMost: 1.2 },
      },
    ];
  },
};

/** Ids of tasks that a server has now, as creations tell them. */
async function someIds({ url }: ServerProcess): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < ASKED; n += 1) ids.push((await send(url, plainCreation)).id);
  return ids;
}
