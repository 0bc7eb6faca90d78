import type { Figure } from '../figure.ts';
import type { Measure } from '../measure.ts';
import { startLoggingMock, startMock } from '../processes/start-mock.ts';
import { lookUpOf, send, validCreation } from '../requests.ts';
import { inTurns, perSecond, ratio } from '../rounds.ts';
import { ROOM, rateOf, warmUp } from './http-rates.ts';

/** What a line for each request takes from those who create and look up. */
export const logged: Measure = {
  name: 'logged',
  inSmoke: false,
  async run(bench) {
    const flags = ['--clock', 'frozen', ...ROOM];
    const servers = {
      quiet: await startMock(bench, ...flags),
      logging: await startLoggingMock(bench, ...flags),
    };
    const figures: Figure[] = [];
    for (const what of ['create', 'look up'] as const) {
      const requestTo = async (url: string) =>
        what === 'create' ? validCreation : lookUpOf((await send(url, validCreation)).id);
      const requests = {
        quiet: await requestTo(servers.quiet.url),
        logging: await requestTo(servers.logging.url),
      };
      for (const name of ['quiet', 'logging'] as const) await warmUp(bench, servers[name], requests[name]);
      const rates = await inTurns(
        ['quiet', 'logging'],
        bench.pick(7, 2),
        async (name) => (await rateOf(bench, servers[name], requests[name], { seconds: 3 })).perSecond,
        bench.pick(1, 0),
      );
      figures.push({
        what: `${what}, with a line for each`,
        figure: perSecond(rates.logging),
        baseline: `--quiet ${perSecond(rates.quiet)}`,
        ...ratio(rates.logging, rates.quiet),
        aim: { atLeast: 0.7 },
      });
    }
    await Promise.all([servers.quiet.stop(), servers.logging.stop()]);
    return figures;
  },
};
