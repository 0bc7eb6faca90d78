// Our client beside the clients that people know: size, cost of a call, and what each does on a bad day.
//
//   pnpm bench:peers            prints the table
//   pnpm bench:peers --write    also writes it into docs/performance.md
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { importTime } from '../import-time.ts';
import { abortDelay, patience } from './measures/abort-delay.ts';
import { hungPoll, unknownStatus, type Watched } from './measures/bad-polls.ts';
import { bundleSize } from './measures/bundle-size.ts';
import { callTimes } from './measures/call-time.ts';
import { postsAfterDrops, postsAfterErrors } from './measures/posts.ts';
import { nameOf } from './observe.ts';
import type { Peer } from './peer.ts';
import { peers } from './peers.ts';
import { writeSection } from './write-section.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const nothing = '–';
const waiting = peers.filter((peer) => peer.make({ base: 'http://127.0.0.1:1' }).wait);
const creating = peers.filter((peer) => peer.make({ base: 'http://127.0.0.1:1' }).create);

/** Measures some peers at once. Only for what takes no CPU, or the measures would meet. */
async function together<T>(
  some: readonly Peer[],
  measure: (peer: Peer) => Promise<T>,
): Promise<Map<Peer, T>> {
  return new Map(await Promise.all(some.map(async (peer) => [peer, await measure(peer)] as const)));
}

async function oneByOne<T>(
  some: readonly Peer[],
  measure: (peer: Peer) => Promise<T>,
): Promise<Map<Peer, T>> {
  const measured = new Map<Peer, T>();
  for (const peer of some) measured.set(peer, await measure(peer));
  return measured;
}

const rows: string[][] = [['', ...peers.map(({ name }) => name)]];

function row<T>(title: string, measured: ReadonlyMap<Peer, T>, tell: (value: T) => string): void {
  const cells = peers.map((peer) => {
    const value = measured.get(peer);
    return value === undefined ? nothing : tell(value);
  });
  rows.push([title, ...cells]);
  console.error(`${title}: done`);
}

row('version', new Map(peers.map((peer) => [peer, versionOf(peer)])), (version) => version);
row('size, min+gzip', await oneByOne(peers, bundleSize), (bytes) => `${(bytes / 1000).toFixed(1)} kB`);
const imports = importTime(Object.fromEntries(peers.map((peer) => [peer.name, peer.module])), {
  rounds: 9,
  from: folder,
});
row('import', new Map(peers.map((peer) => [peer, imports[peer.name] ?? 0])), (ms) => `${ms.toFixed(0)} ms`);
row(
  'extra CPU of a look-up',
  await callTimes(peers),
  ({ extra, ratio }) => `${extra.toFixed(0)} µs, ${ratio.toFixed(1)}×`,
);
row('abort between two polls', await together(waiting, abortDelay), tellDelay);
row('POSTs of one creation, always 500', await together(creating, postsAfterErrors), String);
row('POSTs of one creation, dropped', await together(creating, postsAfterDrops), String);
row('a status that it does not know', await oneByOne(waiting, unknownStatus), tellWatched);
row('polls that hang', await together(waiting, hungPoll), tellWatched);

const table = markdown(rows);
console.log(table);
const machine = `Node ${process.versions.node} on ${platform()} ${arch()}, ${availableParallelism()} cores that other work shares`;
if (process.argv.includes('--write')) writeSection(table, machine, new Date());
else console.log(machine);
// Some of them would go on for ever.
process.exit(0);

function versionOf({ module }: Peer): string {
  if (module.startsWith('file:')) return 'this one';
  return JSON.parse(readFileSync(`${folder}node_modules/${module}/package.json`, 'utf8')).version;
}

function tellDelay(ms: number | undefined): string {
  if (ms === undefined) return `more than ${patience / 1000} s`;
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`;
}

function tellWatched({ after, error, polls, watched }: Watched): string {
  const many = `${polls} ${polls === 1 ? 'poll' : 'polls'}`;
  if (after === undefined) return `goes on after ${watched / 1000} s, ${many}`;
  const how = error === undefined ? 'resolves' : `\`${nameOf(error)}\``;
  return `${how} after ${(after / 1000).toFixed(1)} s, ${many}`;
}

function markdown(lines: readonly string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = text(widths.map((width) => '-'.repeat(width)));
  const [head = [], ...body] = lines;
  return [text(head), rule, ...body.map(text)].join('\n');
}
