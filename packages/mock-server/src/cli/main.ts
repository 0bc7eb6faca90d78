import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ClockMode } from '../clock/clock.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { defaultHostname, defaultPort, isLoopback } from '../doors/listen.ts';
import { openMetrics } from '../metrics/open-metrics.ts';
import type { ListeningMock, MockServer } from '../mock-server.ts';
import type { MockServerOptions } from '../options.ts';
import { makeMockServer } from '../server.ts';
import { openStore } from '../store/open-store.ts';
import { StoreError } from '../store/store-error.ts';
import { openTracing } from '../tracing/open-tracing.ts';
import { boundNewSpace } from './bound-new-space.ts';
import { contractFromFile, watchContract } from './contract-file.ts';
import { contractNews } from './contract-news.ts';
import { explainStart } from './explain-start.ts';
import { type Flags, help, numberFlag, parseFlags, UsageError } from './flags.ts';
import { greeting } from './greeting.ts';
import { attemptJson, attemptLine, exchangeJson, exchangeLine, listeningJson } from './log-line.ts';
import { printLine } from './print-lines.ts';

/** How long requests that are under way may take to end after a signal. */
const GRACE_MS = 5000;

/**
 * Runs the command `videoretalk-mock`. Status 0: it was ended by a signal. 1: the machine is at fault. 2: the call is.
 *
 * @param version - The package's version.
 */
export async function main(version: string): Promise<void> {
  try {
    const flags = parseFlags(process.argv.slice(2));
    if (flags.help) return console.log(help);
    if (flags.version) return console.log(version);
    await serve(flags);
  } catch (error) {
    const usage = error instanceof UsageError || error instanceof TypeError || error instanceof StoreError;
    if (!usage && !(error instanceof Error && 'code' in error)) throw error;
    console.error(`videoretalk-mock: ${asFlags((error as Error).message)}`);
    process.exitCode = usage ? 2 : 1;
  }
}

async function serve(flags: Flags): Promise<void> {
  const hostname = flags.host ?? defaultHostname;
  const isPort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 65535;
  const port = numberFlag('port', flags.port, isPort, 'a port from 0 to 65535') ?? defaultPort;
  if (flags.watch && flags.contract === undefined)
    throw new UsageError('--watch needs --contract FILE: the built-in one never changes');
  const options = await optionsFrom(flags, hostname);
  // It is a third of the start, and a program that only creates and looks up does without.
  const mock = makeMockServer(options, async () => (await import('../http/app.ts')).createApp);
  const listening = await mock.listen({ port, hostname }).catch((error: NodeJS.ErrnoException) => {
    if (error.code) error.message = explainStart(error, hostname, port);
    throw error;
  });
  const stopWatching = flags.watch ? watch(mock, flags.contract ?? [], contractsOf(options)) : () => {};
  boundNewSpace();
  // Whoever waits for the first line may send a signal as soon as it is there.
  endOnSignal(listening, stopWatching);
  tellListening(listening.url, options, flags);
}

/** Where lines are read by programs, what is for people goes beside them. */
function tellListening(url: string, options: MockServerOptions, flags: Flags): void {
  const tell = flags.json ? console.error : console.log;
  for (const line of greeting(url, options, flags)) tell(line);
  if (flags.json) console.log(listeningJson(new Date(), url));
}

async function optionsFrom(flags: Flags, hostname: string): Promise<MockServerOptions> {
  const positive = (value: number): boolean => value > 0 && value <= 1_000_000;
  const speed = numberFlag('speed', flags.speed, positive, 'a number above 0, up to a million');
  const whole = (value: number): boolean => Number.isInteger(value) && value >= 1;
  const mostTasks = numberFlag('max-tasks', flags['max-tasks'], whole, 'a whole number of 1 or more');
  const token = flags['control-token'] ?? process.env.VIDEORETALK_MOCK_TOKEN;
  const controlToken = token ?? (isLoopback(hostname) ? undefined : randomBytes(16).toString('base64url'));
  const ca = flags['callback-ca'];
  const store = flags.store ?? process.env.VIDEORETALK_MOCK_STORE;
  return {
    ...(flags.clock === undefined ? {} : { clock: flags.clock as ClockMode }),
    ...(speed === undefined ? {} : { speed }),
    ...(flags.start === undefined ? {} : { start: flags.start }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(mostTasks === undefined ? {} : { mostTasks }),
    ...(controlToken === undefined ? {} : { controlToken }),
    ...(flags['public-url'] === undefined ? {} : { publicUrl: flags['public-url'] }),
    ...(ca === undefined ? {} : { callbackAuthorities: readAuthorities(ca) }),
    ...(flags['no-self-check'] ? { selfCheck: false } : {}),
    ...(flags.contract === undefined ? {} : { contract: await contractsFrom(flags.contract) }),
    ...(flags.metrics ? { metrics: await openMetrics() } : {}),
    ...(flags.traces ? { tracing: await openTracing() } : {}),
    ...(store === undefined ? {} : { store: await openStore(store) }),
    allowCallbackHosts: flags['allow-callback-host'] ?? [],
    ...(flags.quiet ? {} : loggers(flags.json ?? false)),
  };
}

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `--callback-ca must be a file with certificates (PEM), and ${file} cannot be read: ${(error as Error).message}`,
    );
  }
}

function loggers(json: boolean): Pick<MockServerOptions, 'onExchange' | 'onAttempt'> {
  const [exchange, attempt] = json ? [exchangeJson, attemptJson] : [exchangeLine, attemptLine];
  return {
    onExchange: (told, world) => printLine(exchange(new Date(), told, world)),
    onAttempt: (told, plan, world) =>
      printLine(attempt(new Date(), told, plan.request.callback_url ?? '', plan.id, world)),
  };
}

/** One takes the place of the built-in one; several stand for themselves. */
async function contractsFrom(files: readonly string[]): Promise<LoadedContract | LoadedContract[]> {
  const contracts = await Promise.all(files.map(contractFromFile));
  const [only, ...others] = contracts;
  return only !== undefined && others.length === 0 ? only : contracts;
}

function contractsOf({ contract = [] }: MockServerOptions): readonly LoadedContract[] {
  return 'contract' in contract ? [contract] : contract;
}

function watch(mock: MockServer, files: readonly string[], started: readonly LoadedContract[]): () => void {
  const current = [...started];
  const stops = started.map((first, index) =>
    watchContract(
      files[index] ?? '',
      {
        onContract(loaded, changed) {
          const before = current[index] ?? first;
          current[index] = loaded;
          const [only, ...others] = current;
          mock.useContract(only !== undefined && others.length === 0 ? only : [...current]);
          const news = contractNews(first.contract, before.contract, loaded.contract);
          console.error(`videoretalk-mock: read the contract anew (${changed.join(', ')}): ${news}`);
        },
        onFault: (message) =>
          console.error(
            `videoretalk-mock: the contract is broken, and the last good one stays in use: ${message}`,
          ),
      },
      first,
    ),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** The first signal lets what is under way end. A second one does not wait for it. */
function endOnSignal(listening: ListeningMock, stopWatching: () => void): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      stopWatching();
      void listening.close({ graceMs: GRACE_MS });
    });
}

/** What an option is called here. */
function asFlags(message: string): string {
  const flags: Record<string, string> = {
    allowCallbackHosts: '--allow-callback-host',
    callbackAuthorities: '--callback-ca',
    controlToken: '--control-token',
    mostTasks: '--max-tasks',
    publicUrl: '--public-url',
  };
  return message
    .replace(
      /\b(allowCallbackHosts|callbackAuthorities|controlToken|mostTasks|publicUrl)\b/g,
      (name) => flags[name] ?? name,
    )
    .replace(/^(clock|speed|start|store)\b/, '--$1');
}
