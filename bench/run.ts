// The front of all that is measured here: one table, each figure beside its baseline of the same run.
//
//   pnpm bench                     everything; about half an hour
//   pnpm bench http-rates start    some of it
//   pnpm bench --soak 10           keeps the mock busy for ten minutes, too
//   pnpm bench --smoke             in half a minute, what must not be lost; status 1 where it is, and is again each time
import { parseArgs } from 'node:util';
import { buildPackage } from './build.ts';
import { type Figure, heading, isLost, lineOf } from './figure.ts';
import type { Bench, Measure } from './measure.ts';
import { callbackBurst } from './measures/callback-burst.ts';
import { clientCost } from './measures/client-cost.ts';
import { generation } from './measures/generation.ts';
import { httpRates } from './measures/http-rates.ts';
import { installSize } from './measures/install-size.ts';
import { kitTime } from './measures/kit-time.ts';
import { logged } from './measures/logged.ts';
import { manyTasks } from './measures/many-tasks.ts';
import { resident } from './measures/resident.ts';
import { start } from './measures/start.ts';
import { taskMemory } from './measures/task-memory.ts';
import { watched } from './measures/watched.ts';
import { startLoad } from './processes/load.ts';
import { machine } from './table.ts';

const measures: readonly Measure[] = [
  httpRates,
  logged,
  manyTasks,
  taskMemory,
  start,
  resident,
  callbackBurst,
  watched,
  installSize,
  generation,
  clientCost,
  kitTime,
];

/** How often a smoke run measures what seems lost. */
const TRIES = 3;

const { values, positionals } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, soak: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const names = measures.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
const soakMinutes = Number(values.soak);
if (unknown.length > 0 || !(soakMinutes >= 0)) {
  console.error(`usage: pnpm bench [--smoke] [--soak MINUTES] [${names.join(' | ')} …]`);
  process.exit(2);
}

const { smoke } = values;
const chosen = measures.filter(({ name, inSmoke }) =>
  positionals.length > 0 ? positionals.includes(name) : inSmoke || !smoke,
);
const began = performance.now();
const folder = buildPackage('mock-server');
const load = startLoad();
const bench: Bench = {
  smoke,
  soakMinutes: smoke ? 0 : soakMinutes,
  mock: { folder, command: `${folder}bin.js` },
  load,
  pick: (full, quick) => (smoke ? quick : full),
};

console.log(`${machine()}\n\n${heading}`);
const lost: Figure[] = [];
for (const measure of chosen) lost.push(...(await take(measure)));
load.stop();
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const { what } of lost) console.error(`${what}: less than half as good as it should be`);
process.exit(smoke && lost.length > 0 ? 1 : 0);

/** Takes a measure, and prints it. In a smoke run, what seems lost is measured again: chance does not strike each time. */
async function take({ run }: Measure): Promise<Figure[]> {
  let places: number[] | undefined;
  for (let tries = 1; ; tries += 1) {
    const figures = await run(bench);
    for (const figure of figures) console.log(lineOf(figure));
    // By its place in the list, since some names tell how much there was. Times of a machine that others use too say
    // nothing by themselves.
    const lost = [...figures.entries()].filter(
      ([place, figure]) => isLost(figure) && figure.unit !== 'ms' && (places?.includes(place) ?? true),
    );
    if (lost.length === 0 || !smoke || tries === TRIES) return lost.map(([, figure]) => figure);
    places = lost.map(([place]) => place);
  }
}
