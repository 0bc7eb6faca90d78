// Many callbacks that fall due at one moment, for a healthy, a failing and a hanging receiver side by side. What counts
// is whether the hanging one holds up the others. Run it with `pnpm bench:delivery`.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@videoretalk/mock-server';
import { callbackDelivery } from '../packages/mock-server/src/generated/constants.ts';
import type { Receiver } from './receivers.ts';
import { machine, row } from './table.ts';

const EACH = 3334;
const MOST_MS = 60_000;

interface Run {
  readonly hanging: boolean;
  /** Real milliseconds from the due time until every callback of the two other receivers was at its end. */
  readonly ms: number;
  readonly closedInMs: number;
  readonly attempts: Readonly<Record<Receiver, number>>;
  readonly received: Readonly<Record<Receiver, number>>;
  readonly heapMb: number;
  readonly rssMb: number;
}

async function burst(hanging: boolean): Promise<Run> {
  const child = fork(fileURLToPath(new URL('./receivers.ts', import.meta.url)), { stdio: 'inherit' });
  const [{ ports }] = (await once(child, 'message')) as [{ ports: Record<Receiver, number> }];
  const kindOf = new Map(Object.entries(ports).map(([kind, port]) => [String(port), kind as Receiver]));
  const attempts: Record<Receiver, number> = { healthy: 0, failing: 0, hanging: 0 };
  // A callback that is taken has one attempt, one that never is has those of the contract's schedule too.
  const wanted = EACH + EACH * (1 + callbackDelivery.retryDelaysMs.length);
  let done: () => void = () => {};
  const others = new Promise<void>((resolve) => {
    done = resolve;
  });
  const mock = createMockServer({
    clock: 'frozen',
    seed: 'burst',
    selfCheck: false,
    allowCallbackHosts: ['127.0.0.1'],
    onAttempt: (_attempt, plan) => {
      const kind = kindOf.get(new URL(plan.request.callback_url ?? '').port);
      if (kind === undefined) return;
      attempts[kind] += 1;
      if (kind !== 'hanging' && attempts.healthy + attempts.failing === wanted) done();
    },
  });
  const kinds: Receiver[] = hanging ? ['healthy', 'failing', 'hanging'] : ['healthy', 'failing'];
  const reach = mock.control({ apiKey: 'bench' });
  for (let n = 0; n < EACH; n++)
    for (const kind of kinds) {
      const made = await mock.fetch('http://mock.test/v1/videos/generations', {
        method: 'POST',
        headers: {
          authorization: 'Bearer bench',
          'content-type': 'application/json',
          // Ends as it begins, so that all callbacks fall due at one moment.
          'x-mock-scenario': 'fail-at-once-service-error',
        },
        body: JSON.stringify({
          model: 'videoretalk',
          video_url: 'https://example.com/speaker.mp4',
          audio_url: 'https://example.com/speech.wav',
          callback_url: `http://127.0.0.1:${ports[kind]}/${kind}`,
        }),
      });
      if (made.status !== 200) throw new Error(`a creation was answered with ${made.status}`);
      await made.arrayBuffer();
    }
  const began = performance.now();
  await reach.clock.set({ mode: 'real', speed: 100 });
  const patience = setTimeout(() => {
    console.error(`not done within ${MOST_MS / 1000} s: ${JSON.stringify(attempts)}`);
    process.exit(1);
  }, MOST_MS);
  await others;
  clearTimeout(patience);
  const ms = performance.now() - began;
  const { heapUsed, rss } = process.memoryUsage();
  const closing = performance.now();
  await mock.close();
  const closedInMs = performance.now() - closing;
  const received = await countOf(child);
  child.disconnect();
  await once(child, 'exit');
  return { hanging, ms, closedInMs, attempts, received, heapMb: heapUsed / 1e6, rssMb: rss / 1e6 };
}

async function countOf(child: ChildProcess): Promise<Record<Receiver, number>> {
  child.send('count');
  const [{ received }] = (await once(child, 'message')) as [{ received: Record<Receiver, number> }];
  return received;
}

console.log(
  `${machine()}\n${EACH} callbacks for each receiver, due at one moment, retries 100 times as fast\n`,
);
console.log(
  row(
    'hanging receiver',
    'the others done',
    'attempts (healthy, failing)',
    'received by hanging',
    'heap',
    'rss',
    'close()',
  ),
);
console.log(row(...Array<string>(7).fill('---')));
const runs: Run[] = [];
for (const hanging of [false, true]) {
  const run = await burst(hanging);
  runs.push(run);
  console.log(
    row(
      hanging ? 'present' : 'absent',
      `${(run.ms / 1000).toFixed(2)} s`,
      `${run.attempts.healthy}, ${run.attempts.failing}`,
      String(run.received.hanging),
      `${run.heapMb.toFixed(0)} MB`,
      `${run.rssMb.toFixed(0)} MB`,
      `${run.closedInMs.toFixed(0)} ms`,
    ),
  );
}
const [without, withOne] = runs;
if (without && withOne) console.log(`\nratio: ${(withOne.ms / without.ms).toFixed(2)}`);
