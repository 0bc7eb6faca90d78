import { setTimeout as sleep } from 'node:timers/promises';

/** How a piece of work ended. */
export interface Ending {
  /** After how many ms; undefined where it had not ended when the observation did. */
  readonly after: number | undefined;
  /** What it threw; undefined where it threw nothing. */
  readonly error: unknown;
}

/** Looks at some work for a limited time, in ms. */
export async function observe(work: () => Promise<unknown>, limit: number): Promise<Ending> {
  const begun = performance.now();
  const end = (error: unknown): Ending => ({ after: performance.now() - begun, error });
  const give = new AbortController();
  const ended = work().then(() => end(undefined), end);
  const late = sleep(limit, { after: undefined, error: undefined }, { signal: give.signal });
  try {
    return await Promise.race([ended, late]);
  } finally {
    late.catch(() => {});
    give.abort();
  }
}

/** The class of an error, by which its user knows it. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Error' && error.constructor.name !== 'Error' ? error.constructor.name : error.name;
}
