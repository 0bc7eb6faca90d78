import { parseArgs } from 'node:util';
import { createMockServer, defaultHostname, defaultPort } from './server.ts';

const help = `videoretalk-mock: a local VideoRetalk API

  --port N                   port to listen on, 0 for any free one (${defaultPort})
  --host HOST                address to listen on (${defaultHostname})
  --speed N                  how many times faster than real time tasks run (1)
  --seed TEXT                the same seed and requests give the same tasks
  --allow-callback-host HOST lets callbacks go to this host or network, also by
                             plain http; may be repeated
  --help, --version`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  'allow-callback-host': { type: 'string', multiple: true },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** Ends with one line that says what is wrong. Status 2 is a fault of the call, 1 one of the machine. */
function fail(message: string, status: number): never {
  console.error(`videoretalk-mock: ${message}`);
  process.exit(status);
}

function readFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // Node adds advice on further lines; the first says what is wrong.
    return fail(`${(error as Error).message.split(/[.\n]/)[0]}. See --help.`, 2);
  }
}

function number(
  flag: string,
  text: string | undefined,
  fits: (value: number) => boolean,
  allowed: string,
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return fits(value) ? value : fail(`--${flag} must be ${allowed}, got ${text}`, 2);
}

/** Runs the command; `version` is the package's own. */
export async function main(version: string): Promise<void> {
  const flags = readFlags();
  if (flags.help) return console.log(help);
  if (flags.version) return console.log(version);

  const port =
    number(
      'port',
      flags.port,
      (value) => Number.isInteger(value) && value >= 0 && value <= 65535,
      'a port from 0 to 65535',
    ) ?? defaultPort;
  const speed =
    number('speed', flags.speed, (value) => Number.isFinite(value) && value > 0, 'a number above 0') ?? 1;
  const hostname = flags.host ?? defaultHostname;

  let mock: ReturnType<typeof createMockServer>;
  try {
    mock = createMockServer({
      speed,
      allowCallbackHosts: flags['allow-callback-host'] ?? [],
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    });
  } catch (error) {
    return fail((error as Error).message.replace('allowCallbackHosts', '--allow-callback-host'), 2);
  }
  const listening = await mock.listen({ port, hostname }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`port ${port} on ${hostname} is in use. Choose another with --port, or 0 for any free one.`, 1);
    return fail(`cannot listen on ${hostname}:${port}: ${error.message}`, 1);
  });

  console.log(`VideoRetalk mock on ${listening.url} (speed ${speed}, any non-empty key). Ctrl-C ends it.`);
  console.log(
    `Try: curl ${listening.url}/v1/videos/generations -H 'Authorization: Bearer test' -H 'Content-Type: application/json' ` +
      `-d '{"model":"videoretalk","video_url":"https://example.com/speaker.mp4","audio_url":"https://example.com/speech.wav"}'`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void listening.close());
}
