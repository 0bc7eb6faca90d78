import type { Figure } from '../figure.ts';
import type { Bench, Measure } from '../measure.ts';
import { median } from '../median.ts';
import type { LoadRequest } from '../processes/load.ts';
import type { ServerProcess } from '../processes/server-process.ts';
import { startBare } from '../processes/start-bare.ts';
import { startMock } from '../processes/start-mock.ts';
import { invalidCreation, lookUpOf, send, validCreation } from '../requests.ts';
import { inTurns, ratio } from '../rounds.ts';

export const CONNECTIONS = 50;

export interface Rate {
  readonly perSecond: number;
  /** Microseconds of processor time for one answer. */
  readonly cpu: number;
}

/** How many answers a server gives in a second, and at what cost. */
export async function rateOf(
  { load }: Pick<Bench, 'load'>,
  server: ServerProcess,
  request: LoadRequest,
  seconds: number,
): Promise<Rate> {
  const before = await server.usage();
  const result = await load.put({ url: server.url, connections: CONNECTIONS, seconds, requests: [request] });
  const after = await server.usage();
  return {
    perSecond: result.answers / result.seconds,
    cpu: (after.cpuUs - before.cpuUs) / result.answers,
  };
}

/** Creations and look-ups under load, beside a bare server. */
export const httpRates: Measure = {
  name: 'http-rates',
  inSmoke: true,
  async run(bench) {
    // What is planned must not fall due: the callbacks of a minute ago would be sent while the next ones are planned.
    const servers = { bare: await startBare(), mock: await startMock(bench, '--clock', 'frozen') };
    const { id } = await send(servers.mock.url, validCreation);
    const works: [what: string, request: LoadRequest, atLeast: number][] = [
      ['create, valid, with a callback', validCreation, 0.55],
      ['look up', lookUpOf(id), 0.6],
      ['create, invalid', invalidCreation, 0.55],
    ];
    const figures: Figure[] = [];
    for (const [what, request, atLeast] of works) {
      // A share of time is not enough to warm up on a busy machine.
      for (const { url } of [servers.bare, servers.mock])
        await bench.load.put({ url, connections: CONNECTIONS, amount: 2000, requests: [request] });
      const rates = await inTurns(['bare', 'mock'], bench.pick(7, 3), (name) =>
        rateOf(bench, servers[name], request, bench.pick(3, 0.4)),
      );
      const perSecond = (name: 'bare' | 'mock'): number[] => rates[name].map((one) => one.perSecond);
      figures.push({
        what,
        figure: told(rates.mock),
        baseline: `bare ${told(rates.bare)}`,
        ...ratio(perSecond('mock'), perSecond('bare')),
        aim: { atLeast },
      });
    }
    await Promise.all([servers.bare.stop(), servers.mock.stop()]);
    return figures;
  },
};

function told(rates: readonly Rate[]): string {
  const perSecond = median(rates.map((one) => one.perSecond));
  return `${Math.round(perSecond).toLocaleString('en')}/s, ${median(rates.map((one) => one.cpu)).toFixed(0)} µs`;
}
