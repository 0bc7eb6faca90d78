// How many look-ups a wait makes, and how late it notices the end of a task: a simulation that does not sleep.
//
//   npx tsx bench/waiting.ts
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { workBegins, workEnds } from '../packages/client/src/generated/essentials.ts';
import { pollDelay } from '../packages/client/src/waiting/poll-delay.ts';
import { type Sighting, showsWork, timeLeft } from '../packages/client/src/waiting/time-left.ts';

/** A task of the simulation. Times in ms. */
interface Job {
  /** When it ends. */
  readonly end: number;
  /** When its work begins, after the queue. */
  readonly workFrom: number;
  /** What the server estimated; undefined where the wait does not know it. */
  readonly estimated: number | undefined;
  /** Whether its progress moves with the work. Otherwise it stands still until the end. */
  readonly steady: boolean;
}

interface Outcome {
  readonly polls: number;
  readonly delay: number;
}

/** A way to wait, and what it knows. */
interface Policy {
  readonly name: string;
  /** Whether the estimate is known. */
  readonly known: boolean;
  readonly steady: boolean;
  /** The fixed interval in ms; none where undefined. */
  readonly given?: number;
}

const runs = 4000;
/** How far the real length of a job is from its estimate, in both directions. */
const estimateError = 0.25;
const lengths = [30, 90, 600];
const fixed = [2, 5, 10, 15];

/** The table of `docs/waiting.md`. */
export function waitingTable(): string {
  const policies: Policy[] = [
    { name: '**this client**: estimate and progress', known: true, steady: true },
    { name: '**this client**: progress alone', known: false, steady: true },
    { name: '**this client**: estimate alone', known: true, steady: false },
    { name: '**this client**: neither', known: false, steady: false },
    ...fixed.map((seconds) => ({
      name: `every ${seconds} s`,
      known: true,
      steady: true,
      given: seconds * 1000,
    })),
  ];
  const rows = lengths.flatMap((seconds) =>
    policies.map((policy) => {
      const random = seeded(seconds);
      const outcomes = Array.from({ length: runs }, () =>
        follow(makeJob(seconds * 1000, policy, random), policy.given, random),
      );
      const delays = outcomes.map(({ delay }) => delay).sort((a, b) => a - b);
      const polls = outcomes.reduce((sum, outcome) => sum + outcome.polls, 0) / runs;
      const at = (part: number) => `${((delays[Math.floor(part * runs)] ?? 0) / 1000).toFixed(1)} s`;
      return [`${seconds} s`, policy.name, polls.toFixed(1), at(0.5), at(0.95)];
    }),
  );
  const table = [['Task', 'Looks', 'Look-ups', 'Noticed late, median', 'Noticed late, p95'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

function makeJob(usual: number, { known, steady }: Policy, random: () => number): Job {
  const end = usual * (1 + (2 * random() - 1) * estimateError);
  return { end, workFrom: end * (0.05 + 0.1 * random()), estimated: known ? usual : undefined, steady };
}

/** One wait for one job, step by step as `poll-patiently.ts` makes them. */
function follow(
  { end, workFrom, estimated, steady }: Job,
  given: number | undefined,
  random: () => number,
): Outcome {
  const pace = (now: number, remaining: number | undefined) =>
    pollDelay({ pollInterval: given, elapsed: now, remaining, failures: 0 }, random);
  let first: Sighting | undefined;
  let last: Sighting | undefined;
  // With the id alone the first look-up comes at once; here, somewhere in the first ten seconds.
  let now = estimated === undefined ? random() * 10_000 : pace(0, estimated);
  for (let polls = 1; ; polls += 1) {
    if (now >= end) return { polls, delay: now - end };
    const done = steady ? (now - workFrom) / (end - workFrom) : 0;
    const progress = now < workFrom ? 0 : Math.floor(workBegins + done * (workEnds - workBegins));
    if (showsWork(progress)) {
      last = { at: now, progress };
      first ??= last;
    }
    now += pace(now, timeLeft(now, estimated, first, last));
  }
}

/** A small seeded generator (mulberry32), so that the table can be made again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(waitingTable());
