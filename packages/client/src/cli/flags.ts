import { parseArgs } from 'node:util';
import { defaultBaseUrl } from '../generated/constants.ts';
import { idempotencyKeyPattern, longestPollMs, shortestPollMs } from '../generated/essentials.ts';
import { longestTimer } from '../limits.ts';
import { type RequestFlag, requestFlags, requiredUsage } from './request-flags.ts';
import { UsageError } from './usage-error.ts';

/** A flag as the help shows it. One without a value is a switch. */
export interface Flag {
  readonly value?: string;
  readonly help: string;
}

/** The usual deadline of a wait, in seconds. */
export const usualTimeout = 3600;

const pace = `${shortestPollMs / 1000} to ${longestPollMs / 1000}`;

const ownFlags = {
  wait: { help: 'waits for the end of the task' },
  output: {
    value: 'FILE',
    help: 'downloads the result to this file, which is replaced where there is one; further files are numbered beside it; - is standard output',
  },
  timeout: {
    value: 'SECONDS',
    help: `how long to wait at most, ${usualTimeout} by default; the task goes on after that`,
  },
  'dry-run': { help: 'checks the request and shows it without its secrets; nothing is sent' },
  'idempotency-key': {
    value: 'KEY',
    help: `names the intent, and must match ${idempotencyKeyPattern}; a UUID is made where it is left out`,
  },
  'poll-interval': {
    value: 'SECONDS',
    help: `looks at the task that often; by default as its pace tells, every ${pace} s or so`,
  },
  'base-url': { value: 'URL', help: `the server; EVOLINK_BASE_URL, else ${defaultBaseUrl}, by default` },
  'api-key-file': {
    value: 'FILE',
    help: 'a file that holds the API key; by default EVOLINK_API_KEY is the key',
  },
  json: { help: 'one JSON object a line on stdout; what is for people stays on stderr' },
  quiet: { help: 'no progress and no advice; only results and errors' },
  help: { help: 'shows this' },
} as const satisfies Record<string, Flag>;

/** The name of a flag, without its dashes. */
export type FlagName = RequestFlag | keyof typeof ownFlags;

/** Every flag, by its name. */
export const flags: Readonly<Record<FlagName, Flag>> = { ...requestFlags, ...ownFlags };

interface CommandShape {
  readonly usage: string;
  readonly does: string;
  /** How many arguments it takes. */
  readonly takes: 0 | 1;
  readonly flags: readonly FlagName[];
}

const everywhere = ['base-url', 'api-key-file', 'json', 'quiet', 'help'] as const;

/** The commands, with their flags in the order of the help. */
export const commands = {
  generate: {
    usage: `generate ${requiredUsage} [FLAGS]`,
    does: 'creates a task, which is paid for; prints its id, or its result with --wait',
    takes: 0,
    flags: [
      ...(Object.keys(requestFlags) as RequestFlag[]),
      'wait',
      'output',
      'timeout',
      'idempotency-key',
      'dry-run',
      'poll-interval',
      ...everywhere,
    ],
  },
  task: { usage: 'task ID', does: 'shows a task as it is now', takes: 1, flags: everywhere },
  wait: {
    usage: 'wait ID [--output FILE]',
    does: 'waits for the end of a task, and prints its result',
    takes: 1,
    flags: ['output', 'timeout', 'poll-interval', ...everywhere],
  },
  download: {
    usage: 'download ID|URL [--output FILE]',
    does: 'downloads the result of a completed task, or what a result link leads to',
    takes: 1,
    flags: ['output', ...everywhere],
  },
} as const satisfies Record<string, CommandShape>;

/** The name of a command. */
export type Command = keyof typeof commands;

/** What the command line asks for. */
export interface Call {
  readonly command: Command;
  /** The argument after the command; empty where it takes none, or where help is asked for. */
  readonly argument: string;
  /** The text of a flag, or undefined where it was not given. */
  text(flag: FlagName): string | undefined;
  /** Whether a switch is on. */
  on(flag: FlagName): boolean;
}

/**
 * Reads what comes after the name of a command.
 *
 * @throws UsageError, which repeats no value: it could be a key in the wrong place.
 */
export function readCall(command: Command, args: readonly string[]): Call {
  const { takes, usage, flags: names }: CommandShape = commands[command];
  const { values, positionals } = parse(command, args, names);
  const helpWanted = values.help === true;
  if (!helpWanted && positionals.length !== takes) {
    throw new UsageError(`${command} takes ${takes} argument${takes === 1 ? '' : 's'}, and got ${positionals.length}.
Use it as: videoretalk ${usage}`);
  }
  return {
    command,
    argument: positionals[0] ?? '',
    text: (flag) => (typeof values[flag] === 'string' ? values[flag] : undefined),
    on: (flag) => values[flag] === true,
  };
}

function parse(command: Command, args: readonly string[], names: readonly FlagName[]) {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: flags[name].value === undefined ? 'boolean' : 'string' } as const]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice on further lines; the first says what is wrong.
    const [fault = ''] = (error as Error).message.split(/[.\n]/);
    const advice = fault.includes("'--api-key'")
      ? 'Every process could read a key there: set EVOLINK_API_KEY, or give --api-key-file FILE.'
      : `See: videoretalk ${command} --help`;
    throw new UsageError(`${fault}.\n${advice}`);
  }
}

/**
 * Reads a flag that is a number of seconds.
 *
 * @returns Milliseconds, or undefined where the flag was not given.
 * @throws UsageError
 */
export function readSeconds(call: Call, flag: FlagName): number | undefined {
  const text = call.text(flag);
  if (text === undefined) return undefined;
  const ms = text.trim() === '' ? Number.NaN : Number(text) * 1000;
  if (ms >= 1 && ms <= longestTimer) return ms;
  const most = Math.floor(longestTimer / 1000);
  throw new UsageError(`--${flag} must be a number of seconds from 0.001 to ${most}, got ${text}.`);
}
