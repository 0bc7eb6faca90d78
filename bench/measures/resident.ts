import type { Figure } from '../figure.ts';
import type { Bench, Measure } from '../measure.ts';
import { median } from '../median.ts';
import type { ServerProcess } from '../processes/server-process.ts';
import { startMock } from '../processes/start-mock.ts';
import { invalidCreation, lookUpOf, plainCreation, send } from '../requests.ts';
import { CONNECTIONS } from './http-rates.ts';

/** The memory that a mock holds: idle, after many answers, and while it is kept busy. */
export const resident: Measure = {
  name: 'resident',
  inSmoke: true,
  async run(bench) {
    const server = await startMock(bench);
    const idle = (await server.usage()).rss;
    const { id } = await send(server.url, plainCreation);
    const requests = [lookUpOf(id), invalidCreation];
    const much = bench.smoke ? { seconds: 1.5 } : { amount: 1_000_000 };
    const { answers } = await bench.load.put({
      url: server.url,
      connections: CONNECTIONS,
      requests,
      ...much,
    });
    const busy = (await server.usage()).rss;
    const figures = [
      megabytes('resident memory, idle', idle, 100),
      megabytes(`resident memory after ${answers.toLocaleString('en')} answers`, busy, 100),
    ];
    if (bench.soakMinutes > 0) figures.push(await soak(bench, server, requests));
    await server.stop();
    return figures;
  },
};

/** Goes on for minutes. What is held in the last third is compared with what is held in the second. */
async function soak(
  { load, soakMinutes }: Bench,
  server: ServerProcess,
  requests: Parameters<Bench['load']['put']>[0]['requests'],
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

function megabytes(what: string, bytes: number, atMost: number): Figure {
  return { what, figure: `${mb(bytes)} MB`, value: bytes / 1e6, unit: 'MB', aim: { atMost } };
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
