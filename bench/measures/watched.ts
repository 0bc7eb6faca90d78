import type { Figure } from '../figure.ts';
import type { Measure } from '../measure.ts';
import type { LoadRequest } from '../processes/load.ts';
import { startMock } from '../processes/start-mock.ts';
import { watch } from '../processes/watchers.ts';
import { lookUpOf, plainCreation, send } from '../requests.ts';
import { inTurns, perSecond, ratio } from '../rounds.ts';
import { ROOM, rateOf, SMOKE_SECONDS, warmUp } from './http-rates.ts';

const WATCHERS = 100;

/** What a hundred watchers of the stream of events take from those who create and look up. */
export const watched: Measure = {
  name: 'watched',
  inSmoke: true,
  async run(bench) {
    const server = await startMock(bench, ...ROOM);
    const { id } = await send(server.url, plainCreation);
    const works: [what: string, request: LoadRequest][] = [
      ['create', plainCreation],
      ['look up', lookUpOf(id)],
    ];
    const figures: Figure[] = [];
    for (const [what, request] of works) {
      await warmUp(bench, server, request);
      const rates = await inTurns(
        ['alone', 'watched'],
        bench.pick(7, 2),
        async (name) => {
          const leave = name === 'watched' ? await watch(server.url, WATCHERS) : undefined;
          const { perSecond } = await rateOf(bench, server, request, {
            seconds: bench.pick(3, SMOKE_SECONDS),
          });
          await leave?.();
          return perSecond;
        },
        bench.pick(1, 0),
      );
      figures.push({
        what: `${what}, with ${WATCHERS} watchers`,
        figure: perSecond(rates.watched),
        baseline: `with none ${perSecond(rates.alone)}`,
        ...ratio(rates.watched, rates.alone),
        aim: { atLeast: 0.9 },
      });
    }
    await server.stop();
    return figures;
  },
};
