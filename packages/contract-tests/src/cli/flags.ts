import { parseArgs } from 'node:util';
import type { ReceiverOptions } from '../kit/callbacks/callback-receiver.ts';
import type { KitOptions } from '../kit/settings.ts';
import { UsageError } from './usage-error.ts';

export const help = `videoretalk-contract: tells whether a server keeps the VideoRetalk contract

  --base-url URL         the server, such as http://127.0.0.1:4010
  --api-key KEY          a key that it accepts, else VIDEORETALK_API_KEY, else one is
                         made up, which only a server takes that takes any
  --safe                 sends nothing that can create a paid task; the default for a
                         server that is not on loopback
  --full                 creates tasks, and follows them to their end
  --long                 also runs what takes tens of seconds
  --seed N               makes the same cases again
  --strict               also counts what the contract only infers or expects
  --callback-listen A    checks how callbacks are sent, with a receiver that listens at
                         this HOST:PORT, such as 127.0.0.1:0 for any free port
  --callback-url URL     how the server reaches that receiver; without --callback-listen
                         another receiver that callbacks may be sent to
  --callback-ca-file F   has the receiver listen by https, with a certificate of the
                         authority in this file, which the server has to trust. It is
                         made where it is missing, with F.key beside it
  --course "NAME: VALUE" creates another task with this header and follows it; may be
                         repeated
  --model NAME           also checks this further model, such as gpt-4o-image; may be
                         repeated
  --max-creations N      most tasks that --full creates (60)
  --poll-interval S      seconds between two look-ups of a task (0.1 on loopback, else as
                         the contract advises)
  --task-timeout S       seconds that a task may take (900)
  --timeout S            seconds that an answer may take (10)
  --deadline S           seconds that the whole run may take (120, with --full 3600)
  --json                 prints the report as JSON
  --junit FILE           writes the report as JUnit XML
  --har FILE             writes the traffic as an HTTP Archive, without secrets
  --github               prints annotations for GitHub Actions
  --coverage             prints what of the contract was put to the test
  --list                 prints the checks, and sends nothing

  --client [-- COMMAND]  holds a client to the contract instead: serves a strict double of
                         the API, and runs the command with EVOLINK_BASE_URL and
                         EVOLINK_API_KEY set; without one until it is interrupted
  --port N               port of the double (any free one)
  --creations LIST       what becomes of each creation, such as 429,created
  --lookups LIST         what becomes of each look-up of a task, such as
                         pending,lost,500,completed; --poll-interval is the shortest
                         time between two of them

  --diff FILE            compares another contract (OpenAPI) with the built-in one instead:
                         status 1 where it breaks programs, 2 where it cannot be read
  --help, --version

The status is 0 where the contract is kept, 1 where it is broken, 2 where that could not be
told.`;

const options = {
  'base-url': { type: 'string' },
  'api-key': { type: 'string' },
  safe: { type: 'boolean' },
  full: { type: 'boolean' },
  seed: { type: 'string' },
  strict: { type: 'boolean' },
  long: { type: 'boolean' },
  'callback-listen': { type: 'string' },
  'callback-url': { type: 'string' },
  'callback-ca-file': { type: 'string' },
  course: { type: 'string', multiple: true },
  model: { type: 'string', multiple: true },
  'max-creations': { type: 'string' },
  'poll-interval': { type: 'string' },
  'task-timeout': { type: 'string' },
  timeout: { type: 'string' },
  deadline: { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
  har: { type: 'string' },
  github: { type: 'boolean' },
  coverage: { type: 'boolean' },
  list: { type: 'boolean' },
  client: { type: 'boolean' },
  port: { type: 'string' },
  creations: { type: 'string' },
  lookups: { type: 'string' },
  diff: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

export type Flags = ReturnType<typeof parseFlags>['flags'];

/**
 * @returns The flags, and the command that stands behind `--`.
 * @throws {UsageError} where a flag is unknown or lacks its value.
 */
export function parseFlags(args: readonly string[]) {
  const end = args.indexOf('--');
  const [own, command] = end === -1 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  try {
    return { flags: parseArgs({ args: [...own], options }).values, command };
  } catch (error) {
    // Node adds advice on further lines; the first says what is wrong.
    throw new UsageError(`${(error as Error).message.split(/[.\n]/)[0]}. See --help.`);
  }
}

/**
 * What the flags ask of the kit.
 *
 * @throws {UsageError} where a value does not fit. It never tells a secret.
 */
export function optionsOf(
  flags: Flags,
  environment: Readonly<Record<string, string | undefined>>,
): KitOptions {
  const baseUrl = flags['base-url'];
  if (baseUrl === undefined)
    throw new UsageError('--base-url is missing, such as http://127.0.0.1:4010. See --help.');
  if (flags.safe && flags.full) throw new UsageError('--safe and --full exclude each other');
  const callbackUrl = flags['callback-url'];
  if (callbackUrl !== undefined && !URL.canParse(callbackUrl))
    throw new UsageError('--callback-url must be a URL');
  return {
    baseUrl,
    apiKey: flags['api-key'] ?? (environment.VIDEORETALK_API_KEY || undefined),
    profile: flags.safe ? 'safe' : flags.full ? 'full' : undefined,
    seed: whole('seed', flags, 0),
    strict: flags.strict,
    ...(flags['callback-listen'] === undefined ? { callbackUrl } : { callbackReceiver: receiverOf(flags) }),
    controlToken: environment.VIDEORETALK_MOCK_TOKEN || undefined,
    long: flags.long,
    courses: (flags.course ?? []).map(headerOf),
    models: flags.model,
    mostCreations: whole('max-creations', flags, 1),
    pollIntervalMs: seconds('poll-interval', flags),
    taskTimeoutMs: seconds('task-timeout', flags),
    timeoutMs: seconds('timeout', flags),
    deadlineMs: seconds('deadline', flags),
  };
}

/** Where a receiver shall listen, and how it is reached. */
function receiverOf(flags: Flags): ReceiverOptions {
  const [, host, port] =
    /^(?:\[([0-9a-f:.]+)\]|([^:]+)):(\d{1,5})$/i
      .exec(flags['callback-listen'] ?? '')
      ?.filter((part) => part !== undefined) ?? [];
  if (host === undefined || Number(port) > 65_535)
    throw new UsageError(
      `--callback-listen must be HOST:PORT, such as 127.0.0.1:0, got ${flags['callback-listen']}`,
    );
  return { host, port: Number(port), url: flags['callback-url'] };
}

type NumberFlag =
  | 'port'
  | 'seed'
  | 'max-creations'
  | 'poll-interval'
  | 'task-timeout'
  | 'timeout'
  | 'deadline';
const MOST = 2 ** 31 - 1;

export function whole(flag: NumberFlag, flags: Flags, least: number, most = MOST): number | undefined {
  const text = flags[flag];
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new UsageError(`--${flag} must be a whole number from ${least} to ${most}, got ${text}`);
}

export function seconds(flag: NumberFlag, flags: Flags): number | undefined {
  const text = flags[flag];
  if (text === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  if (ms >= 1 && ms <= MOST) return ms;
  throw new UsageError(`--${flag} must be a number of seconds from 0.001 to ${MOST / 1000}, got ${text}`);
}

function headerOf(text: string): Record<string, string> {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(\S.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(
      `--course must be a header, such as "X-Mock-Scenario: no-face", got ${JSON.stringify(text)}`,
    );
  return { [name.toLowerCase()]: value };
}
