import { argv, env, exit, stderr, stdout } from 'node:process';
import { exitStatuses } from './exit-statuses.ts';
import { explain } from './explain.ts';
import { type Call, type Command, commands, readCall } from './flags.ts';
import { help, helpOf } from './help.ts';
import { heedSignals } from './interruption.ts';
import { quoteCommand } from './quote-command.ts';
import { reportEvent } from './report-event.ts';
import { runDownload } from './run-download.ts';
import { runGenerate } from './run-generate.ts';
import { runTask } from './run-task.ts';
import { runWait } from './run-wait.ts';
import { createScreen } from './screen.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

const runs: Record<Command, (session: Session) => Promise<void>> = {
  generate: runGenerate,
  task: runTask,
  wait: runWait,
  download: runDownload,
};

/**
 * Runs the command `videoretalk`, and sets the status of the process: see `exitStatuses`.
 *
 * @param version The package's version.
 */
export async function main(version: string): Promise<void> {
  // Whoever reads the output may stop; a task that is paid for is still waited for, and its file is still written.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const [first, ...rest] = argv.slice(2);
  if (first === '--version') return console.log(version);
  if (first === '--help' || (first === 'help' && rest.length === 0)) return console.log(help);
  try {
    const call =
      first === 'help' ? readCall(commandOf(rest[0]), ['--help']) : readCall(commandOf(first), rest);
    if (call.on('help')) return console.log(helpOf(call.command));
    await run(call);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`videoretalk: ${error.message}`);
    process.exitCode = exitStatuses.usage.status;
  }
}

function commandOf(name: string | undefined): Command {
  if (name !== undefined && Object.hasOwn(commands, name)) return name as Command;
  const fault = name === undefined ? 'there is no command' : 'there is no such command';
  throw new UsageError(`${fault}: it is one of ${Object.keys(commands).join(', ')}.
See: videoretalk --help`);
}

async function run(call: Call): Promise<void> {
  const screen = createScreen({
    stdout,
    stderr,
    json: call.on('json'),
    quiet: call.on('quiet'),
    dumb: env.TERM === 'dumb',
  });
  let told = false;
  const tell = (error: unknown): void => {
    screen.bar(undefined);
    if (told) return;
    told = true;
    const report = explain(error, session);
    const { exit: end, what, next, command, stack } = report;
    process.exitCode = exitStatuses[end].status;
    if (stack !== undefined) for (const line of stack.split('\n')) screen.tell(line);
    screen.event(reportEvent(report, error, session));
    screen.tell(`videoretalk: ${what}`);
    if (next !== undefined) screen.tell(next);
    if (command !== undefined) screen.tell(`  ${quoteCommand(command)}`);
  };
  const signals = heedSignals(
    {
      on: (name, listener) => process.on(name, listener),
      off: (name, listener) => process.off(name, listener),
      exit,
    },
    tell,
  );
  const session: Session = { call, screen, signal: signals.signal, stake: { kind: 'nothing' } };
  try {
    await runs[call.command](session);
  } catch (error) {
    // Whatever an abort makes of the work that it cuts, the signal is why it ended.
    tell(signals.signal.aborted ? signals.signal.reason : error);
  } finally {
    signals.stop();
  }
}
