import { parseArgs } from 'node:util';
import { defaultHostname, defaultPort } from '../doors/listen.ts';

export const help = `videoretalk-mock: a local VideoRetalk API

  --port N                   port to listen on, 0 for any free one (${defaultPort})
  --host HOST                address to listen on (${defaultHostname}); any other than loopback
                             has the control API ask for a token
  --control-token TOKEN      that token, else VIDEORETALK_MOCK_TOKEN, else one is made
  --clock MODE               real, frozen or automatic (real)
  --speed N                  how many times faster than real time a real clock runs (1)
  --start TIME               when each world begins, as 2026-01-01T00:00:00Z (now)
  --seed TEXT                the same seed and requests give the same answers
  --allow-callback-host HOST lets callbacks go to this host or network, also by
                             plain http; may be repeated
  --public-url URL           where result links lead to (where the creation was sent)
  --callback-ca FILE         certificates (PEM) of an authority to trust for callbacks
  --contract FILE            keeps this contract instead of the built-in one; repeated,
                             each is that of further models
  --watch                    reads the contract anew when it changes, and keeps tasks
  --store file:PATH          keeps tasks, callbacks and worlds in this file, beyond the
                             end of the mock
  --store redis://HOST       keeps them in a Redis: any number of mocks on it act as one
                             server; VIDEORETALK_MOCK_STORE hides its password from lists
                             of processes
  --metrics                  counts requests, callbacks and tasks for Prometheus, shown
                             at /_mock/metrics
  --traces                   tells OpenTelemetry of requests and callbacks
  --max-tasks N              most tasks of a world (1000000)
  --no-self-check            sends answers without holding them against the contract
  --json                     logs one JSON object a line
  --quiet                    logs no exchanges
  --help, --version`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  'control-token': { type: 'string' },
  clock: { type: 'string' },
  speed: { type: 'string' },
  start: { type: 'string' },
  seed: { type: 'string' },
  'allow-callback-host': { type: 'string', multiple: true },
  'public-url': { type: 'string' },
  'callback-ca': { type: 'string' },
  contract: { type: 'string', multiple: true },
  watch: { type: 'boolean' },
  store: { type: 'string' },
  metrics: { type: 'boolean' },
  traces: { type: 'boolean' },
  'max-tasks': { type: 'string' },
  'no-self-check': { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** A fault of the call, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Flags = ReturnType<typeof parseFlags>;

/**
 * Reads the command's flags.
 *
 * @throws UsageError where a flag is unknown or lacks its value.
 */
export function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Node adds advice on further lines; the first says what is wrong.
    throw new UsageError(`${(error as Error).message.split(/[.\n]/)[0]}. See --help.`);
  }
}

/**
 * Reads a flag that is a number.
 *
 * @returns The number, or `undefined` where the flag is not there.
 * @throws UsageError where it does not fit.
 */
export function numberFlag(
  flag: keyof typeof options,
  text: string | undefined,
  fits: (value: number) => boolean,
  allowed: string,
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (fits(value)) return value;
  throw new UsageError(`--${flag} must be ${allowed}, got ${text}`);
}
