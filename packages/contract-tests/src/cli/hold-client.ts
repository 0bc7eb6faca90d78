import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { type ClientDouble, createClientDouble } from '../double/create-client-double.ts';
import type { Turn } from '../double/turn.ts';
import { clientReport } from '../report/client-report.ts';
import { type Flags, seconds, whole } from './flags.ts';
import { commandName, printReport } from './print-report.ts';
import { UsageError } from './usage-error.ts';

/** How long a command may take, in ms, where nothing else is said. */
const LONGEST_COMMAND_MS = 60 * 60_000;
/** How long a command that was told to end may take for it, in ms. */
const GRACE_MS = 3_000;

/**
 * Serves a strict double of the API, and prints what it has found of its client: of a command, or of whoever comes until
 * the double is interrupted.
 *
 * @param command - The command and its arguments; empty for none.
 * @returns The exit status.
 * @throws {UsageError} where the double cannot be served or the command not be started.
 */
export async function holdClient(flags: Flags, command: readonly string[]): Promise<number> {
  if (flags.har !== undefined) throw new UsageError('--har is for --base-url: the double keeps no values');
  // A command is given a key of its own, so that another one in its requests is noticed.
  const apiKey =
    flags['api-key'] ?? (command.length > 0 ? `sk-${randomBytes(16).toString('hex')}` : undefined);
  const double = doubleOf(flags, apiKey);
  const port = whole('port', flags, 0, 65_535) ?? 0;
  const listening = await double.listen({ port }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--port ${port}: the double cannot listen there (${error.code ?? error.message})`);
  });
  const began = performance.now();
  try {
    const deadline = seconds('deadline', flags);
    const problem =
      command.length > 0
        ? await runCommand(command, deadline ?? LONGEST_COMMAND_MS, flags.json ?? false, {
            EVOLINK_BASE_URL: listening.url,
            EVOLINK_API_KEY: apiKey ?? '',
          })
        : await untilInterrupted(listening.url, deadline);
    const client = command.length > 0 ? command.join(' ') : `the client of ${listening.url}`;
    const ms = Math.round(performance.now() - began);
    const report = clientReport(double, { client: masked(client, apiKey), ms, problem });
    printReport(report, flags);
    return report.status;
  } finally {
    await listening.close();
  }
}

const masked = (text: string, key = ''): string => (key === '' ? text : text.replaceAll(key, '$API_KEY'));

function doubleOf(flags: Flags, apiKey: string | undefined): ClientDouble {
  const { creations, lookups } = flags;
  const minPollInterval = seconds('poll-interval', flags);
  try {
    return createClientDouble({
      ...(creations === undefined ? {} : { creations: creations.split(',').map(turnOf) }),
      ...(lookups === undefined ? {} : { lookups: lookups.split(',').map(turnOf) }),
      ...(minPollInterval === undefined ? {} : { minPollInterval }),
      ...(apiKey === undefined ? {} : { apiKey }),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--creations or --lookups: ${error.message}`);
  }
}

/** A turn in the words of the command: the name of an example, a status, or a status and its code. */
function turnOf(text: string): Turn {
  const [, status, code] = /^(\d{3})(?::(\w+))?$/.exec(text.trim()) ?? [];
  if (status === undefined) return text.trim();
  return { status: Number(status), ...(code === undefined ? {} : { code }) };
}

/** @returns Why the command tells nothing of the client, or `undefined`. */
function runCommand(
  [file = '', ...args]: readonly string[],
  longestMs: number,
  json: boolean,
  environment: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      // What the command prints must not be mixed with a report that a program reads.
      stdio: ['inherit', json ? process.stderr : 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    let late: string | undefined;
    const stop = (why: string): void => {
      late = why;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    };
    const timer = setTimeout(() => stop(`the command has not ended within ${longestMs / 1000} s`), longestMs);
    // The terminal sends these to the command as well; what it has done until then is judged all the same.
    const onSignal = (signal: NodeJS.Signals): void => stop(`interrupted (${signal})`);
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    const settle = (): void => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    };
    child.once('error', (error) => {
      settle();
      reject(new UsageError(`the command ${file} cannot be started: ${error.message}`));
    });
    child.once('exit', (status, signal) => {
      settle();
      const end = signal === null ? `the status ${status}` : `the signal ${signal}`;
      resolve(late ?? (status === 0 ? undefined : `the command ended with ${end}`));
    });
  });
}

/** Waits for a signal, or for so long. */
async function untilInterrupted(url: string, deadlineMs: number | undefined): Promise<undefined> {
  process.stderr.write(`${commandName}: the double listens on ${url}; end it with Ctrl+C\n`);
  await new Promise<void>((resolve) => {
    const timer = deadlineMs === undefined ? undefined : setTimeout(end, deadlineMs);
    function end(): void {
      clearTimeout(timer);
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve();
    }
    process.once('SIGINT', end).once('SIGTERM', end);
  });
}
