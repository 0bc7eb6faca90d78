import { readFileSync } from 'node:fs';
import { createClient, type Fetch, type VideoRetalkClient } from '../index.ts';
import { readSeconds } from './flags.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes the client that a call asks for.
 *
 * @param fetch What stands for the network, where it is not to be used.
 * @throws UsageError; ConfigurationError
 */
export function makeClient({ call, screen }: Session, fetch?: Fetch): VideoRetalkClient {
  return createClient({
    apiKey: readKey(call.text('api-key-file')),
    baseUrl: call.text('base-url'),
    fetch,
    pollInterval: readSeconds(call, 'poll-interval'),
    logger: { info: screen.say, warn: screen.say },
  });
}

/** The first line of a file alone, so that a comment below does no harm. */
function readKey(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8').trim().split(/\r?\n/)[0];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--api-key-file ${file} cannot be read (${code}). Nothing was sent.`);
  }
}
