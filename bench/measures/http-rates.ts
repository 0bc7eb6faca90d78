import type { Figure } from '../figure.ts';
import type { Bench, Measure } from '../measure.ts';
import { median } from '../median.ts';
import type { LoadRequest } from '../processes/load.ts';
import type { ServerProcess } from '../processes/server-process.ts';
import { startBare } from '../processes/start-bare.ts';
import { startMock } from '../processes/start-mock.ts';
import { invalidCreation, lookUpOf, send, validCreation } from '../requests.ts';
import { inTurns, perSecond, ratio } from '../rounds.ts';

export const CONNECTIONS = 50;
/** More tasks than all rounds create. */
export const ROOM = ['--max-tasks', '10000000'];
/** After how many answers a server is compiled as it stays. */
const WARM = 6000;
/** How long a round takes in a smoke run. */
export const SMOKE_SECONDS = 0.2;

export interface Rate {
  readonly perSecond: number;
  /** Microseconds of processor time for one answer. */
  readonly cpu: number;
}

/** Lets a server compile what it needs for an answer. On a busy machine a share of time would not be enough. */
export async function warmUp(
  { load }: Pick<Bench, 'load'>,
  { url }: ServerProcess,
  request: LoadRequest,
): Promise<void> {
  await load.put({ url, connections: CONNECTIONS, amount: WARM, requests: [request] });
}

/** How many answers a server gives in a second, and at what cost. */
export async function rateOf(
  { load }: Pick<Bench, 'load'>,
  server: ServerProcess,
  request: LoadRequest,
  { seconds, status = 200 }: { readonly seconds: number; readonly status?: number },
): Promise<Rate> {
  const { url } = server;
  const before = await server.cpuUs();
  const result = await load.put({ url, connections: CONNECTIONS, seconds, requests: [request], status });
  const after = await server.cpuUs();
  return {
    perSecond: result.answers / result.seconds,
    cpu: (after - before) / result.all,
  };
}

/** Creations and look-ups under load, beside a bare server. */
export const httpRates: Measure = {
  name: 'http-rates',
  inSmoke: true,
  async run(bench) {
    // What is planned must not fall due: the callbacks of a minute ago would be sent while the next ones are planned.
    const servers = { bare: await startBare(), mock: await startMock(bench, '--clock', 'frozen', ...ROOM) };
    const { id } = await send(servers.mock.url, validCreation);
    const works: [what: string, request: LoadRequest, status: number, atLeast: number][] = [
      ['create, valid, with a callback', validCreation, 200, 0.55],
      ['look up', lookUpOf(id), 200, 0.6],
      ['create, invalid', invalidCreation, 400, 0.55],
    ];
    const figures: Figure[] = [];
    for (const [what, request, status, atLeast] of works) {
      for (const server of [servers.bare, servers.mock]) await warmUp(bench, server, request);
      const rates = await inTurns(
        ['bare', 'mock'],
        bench.pick(7, 3),
        (name) =>
          rateOf(bench, servers[name], request, {
            seconds: bench.pick(3, SMOKE_SECONDS),
            status: name === 'mock' ? status : 200,
          }),
        bench.pick(1, 0),
      );
      const each = (name: 'bare' | 'mock', field: keyof Rate): number[] =>
        rates[name].map((one) => one[field]);
      figures.push({
        what,
        figure: told(rates.mock),
        baseline: `bare ${told(rates.bare)}`,
        ...ratio(each('mock', 'perSecond'), each('bare', 'perSecond')),
        aim: { atLeast },
      });
      // Rates of a busy machine swing; what an answer costs hardly does. It alone would not see a server that waits.
      if (bench.smoke)
        figures.push({
          what: `${what}, by processor time`,
          figure: `${median(each('mock', 'cpu')).toFixed(0)} µs`,
          baseline: `bare ${median(each('bare', 'cpu')).toFixed(0)} µs`,
          ...ratio(each('bare', 'cpu'), each('mock', 'cpu')),
          aim: { atLeast },
        });
    }
    await Promise.all([servers.bare.stop(), servers.mock.stop()]);
    return figures;
  },
};

function told(rates: readonly Rate[]): string {
  return `${perSecond(rates.map((one) => one.perSecond))}, ${median(rates.map((one) => one.cpu)).toFixed(0)} µs`;
}
