// The whole way of a task, three times at once: request, progress, callback, file. Nothing leaves this computer.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createClient, resultUrls } from '@videoretalk/client';
import { checkCallback } from '@videoretalk/contract-tests';
import { createMockServer } from '@videoretalk/mock-server';
import { requestExamples } from '../packages/contract-tests/src/generated/constants.ts';
import { startCallbackReceiver } from './quickstart/callback-receiver.ts';
import { inspectMp4 } from './quickstart/inspect-mp4.ts';
import { progressBars } from './quickstart/progress-bars.ts';
import { step, within } from './quickstart/steps.ts';

const speed = 20;
const secondsForAll = 50;
const resultsDirectory = fileURLToPath(new URL('../quickstart-results', import.meta.url));

type Name = keyof typeof requestExamples;
type Client = ReturnType<typeof createClient>;
type Receiver = Awaited<ReturnType<typeof startCallbackReceiver>>;
type Bars = ReturnType<typeof progressBars>;

interface Result {
  file: string;
  bytes: number;
  seconds: number;
}

const began = performance.now();
const open: { close(): Promise<void> }[] = [];

try {
  await within(secondsForAll, quickstart());
  process.exitCode = 0;
} catch (error) {
  console.error(`quickstart: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await Promise.all(open.map((one) => one.close()));
}
// A failure may leave look-ups of the other tasks behind.
if (process.exitCode !== 0) process.exit();

async function quickstart(): Promise<void> {
  const mock = createMockServer({ speed, allowCallbackHosts: ['127.0.0.1'] });
  const listening = await step('start of the mock server', () => mock.listen({ port: 0 }));
  open.push(listening);
  const callbacks = await step('start of the callback receiver', startCallbackReceiver);
  open.push(callbacks);
  const client = createClient({ apiKey: 'quickstart', baseUrl: listening.url, pollInterval: 250 });
  await mkdir(resultsDirectory, { recursive: true });

  const names = Object.keys(requestExamples) as Name[];
  console.log(`A mock server at ${listening.url}, ${speed} times as fast as the real one.`);
  console.log(`The contract's ${names.length} example requests, all at once:\n`);

  const bars = progressBars(names, process.stdout);
  const results = await Promise.all(names.map((name) => retalk(name, client, callbacks, bars)));

  console.log(`\n${names.length} tasks completed, ${names.length} callbacks arrived and keep the contract.`);
  console.log('These videos can be played:\n');
  printTable(results);
  console.log(`\nDone in ${((performance.now() - began) / 1000).toFixed(1)} seconds.`);
}

async function retalk(name: Name, client: Client, callbacks: Receiver, bars: Bars): Promise<Result> {
  const request = { ...requestExamples[name], callback_url: callbacks.urlFor(name) };
  const created = await step(`request ${name}`, () => client.videos.generate(request));

  const task = await step(`task ${name}`, () =>
    client.tasks.wait(created.id, {
      timeout: secondsForAll * 1000,
      onProgress: (seen) => bars.update(name, seen),
    }),
  );

  await step(`callback of ${name}`, async () => {
    const body = await callbacks.received(name);
    const breaches = await checkCallback(body);
    if (breaches.length > 0) throw new Error(`it breaks the contract: ${JSON.stringify(breaches)}`);
    if (!isDeepStrictEqual(body, await client.tasks.get(created.id))) {
      throw new Error('it is not what the look-up answers');
    }
  });

  return step(`download of ${name}`, async () => {
    const [link] = resultUrls(task);
    if (link === undefined) throw new Error('the task has no result link');
    const answer = await fetch(link);
    if (!answer.ok) throw new Error(`${link} answers with status ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { seconds } = inspectMp4(bytes);
    const file = join(resultsDirectory, `${name}.mp4`);
    await writeFile(file, bytes);
    return { file: relative(process.cwd(), file), bytes: bytes.length, seconds };
  });
}

function printTable(results: Result[]): void {
  const width = Math.max(...results.map(({ file }) => file.length));
  for (const { file, bytes, seconds } of results) {
    const size = `${(bytes / 1000).toFixed(1)} kB`;
    console.log(`  ${file.padEnd(width)}  ${size.padStart(9)}  ${seconds.toFixed(1)} s`);
  }
}
