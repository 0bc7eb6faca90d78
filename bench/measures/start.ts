import type { Measure } from '../measure.ts';
import { median } from '../median.ts';
import { startServer } from '../processes/server-process.ts';
import { bareServer } from '../processes/start-bare.ts';
import { inTurns, ratio } from '../rounds.ts';

/** From the start of a process to its first answer. */
export const start: Measure = {
  name: 'start',
  inSmoke: true,
  async run({ mock, pick }) {
    const files = {
      bare: [bareServer, []],
      mock: [mock.command, ['--port', '0', '--quiet']],
    } as const;
    const times = await inTurns(['bare', 'mock'], pick(15, 3), async (name) => {
      const [file, args] = files[name];
      const began = performance.now();
      const server = await startServer(file, args);
      await (await fetch(`${server.url}/v1/tasks/task-unified-1`)).arrayBuffer();
      const took = performance.now() - began;
      await server.stop();
      return took;
    });
    const figure = `${median(times.mock).toFixed(0)} ms`;
    const baseline = `bare ${median(times.bare).toFixed(0)} ms`;
    const what = 'start to first answer';
    return [
      { what, figure, baseline, ...ratio(times.mock, times.bare), aim: { atMost: 2.5 } },
      {
        what: `${what}, in time`,
        figure,
        baseline,
        value: median(times.mock),
        spread: [Math.min(...times.mock), Math.max(...times.mock)],
        unit: 'ms',
        aim: { atMost: 250 },
      },
    ];
  },
};
