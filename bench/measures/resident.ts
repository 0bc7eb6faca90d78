import type { Figure } from '../figure.ts';
import type { Bench, Measure } from '../measure.ts';
import { median } from '../median.ts';
import type { ServerProcess } from '../processes/server-process.ts';
import { startBare } from '../processes/start-bare.ts';
import { startMock } from '../processes/start-mock.ts';
import { invalidCreation, lookUpOf, plainCreation, send } from '../requests.ts';
import { CONNECTIONS } from './http-rates.ts';

type Requests = Parameters<Bench['load']['put']>[0]['requests'];

/** The memory that a mock holds: idle, after many answers, and while it is kept busy. */
export const resident: Measure = {
  name: 'resident',
  inSmoke: true,
  async run(bench) {
    const bareServer = await startBare();
    const bare = await heldBy(bench, bareServer, [plainCreation]);
    await bareServer.stop();
    const server = await startMock(bench);
    const { id } = await send(server.url, plainCreation);
    const requests = [lookUpOf(id), invalidCreation];
    const mock = await heldBy(bench, server, requests);
    const figures = [
      megabytes('resident memory, idle', mock.idle, bare.idle),
      megabytes(
        `resident memory after ${mock.answers.toLocaleString('en')} answers`,
        mock.afterAnswers,
        bare.afterAnswers,
      ),
    ];
    if (bench.soakMinutes > 0) figures.push(await soak(bench, server, requests));
    await server.stop();
    return figures;
  },
};

/** What a server holds before and after many answers. */
async function heldBy({ smoke, load }: Bench, server: ServerProcess, requests: Requests) {
  const idle = (await server.usage()).rss;
  const much = smoke ? { seconds: 1 } : { amount: 1_000_000 };
  const { answers } = await load.put({ url: server.url, connections: CONNECTIONS, requests, ...much });
  return { idle, answers, afterAnswers: (await server.usage()).rss };
}

/** Goes on for minutes. What is held in the last third is compared with what is held in the second. */
async function soak(
  { load, soakMinutes }: Bench,
  server: ServerProcess,
  requests: Requests,
): Promise<Figure> {
  const held: number[] = [];
  const end = performance.now() + soakMinutes * 60_000;
  while (performance.now() < end) {
    await load.put({ url: server.url, connections: CONNECTIONS, seconds: 5, requests });
    held.push((await server.usage()).rss);
  }
  const third = Math.floor(held.length / 3);
  const [second, last] = [median(held.slice(third, 2 * third)), median(held.slice(2 * third))];
  return {
    what: `resident memory in a soak of ${soakMinutes} min`,
    figure: `${mb(last)} MB in its last third`,
    baseline: `${mb(second)} MB in its second`,
    value: last / second,
    spread: [Math.min(...held) / second, Math.max(...held) / second],
    aim: { atMost: 1.05 },
  };
}

function megabytes(what: string, bytes: number, bareBytes: number): Figure {
  return {
    what,
    figure: `${mb(bytes)} MB`,
    baseline: `bare ${mb(bareBytes)} MB`,
    value: bytes / 1e6,
    unit: 'MB',
    aim: { atMost: 100 },
  };
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
