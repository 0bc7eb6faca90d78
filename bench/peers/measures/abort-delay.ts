import { setTimeout as sleep } from 'node:timers/promises';
import { always, listen } from '../loopback.ts';
import { observe } from '../observe.ts';
import type { Peer } from '../peer.ts';

/** How long a client is watched after the abort, in ms: longer than any interval of theirs. */
export const patience = 8000;

/**
 * How long after an abort, just after a poll, a wait rejects: in ms, undefined where it does not within `patience`.
 * Each client polls at its own pace.
 */
export async function abortDelay({ make, running }: Peer): Promise<number | undefined> {
  const server = await listen(always(200, running));
  try {
    const abort = new AbortController();
    const work = make({ base: server.base }).wait?.({ signal: abort.signal });
    if (!work) throw new Error('This client does not wait.');
    work.catch(() => {});
    const begun = performance.now();
    while (server.count('GET') === 0) {
      if (performance.now() - begun > patience) throw new Error('This client does not poll.');
      await sleep(5);
    }
    await sleep(200);
    const ending = observe(() => work, patience);
    abort.abort(new Error('enough'));
    return (await ending).after;
  } finally {
    server.close();
  }
}
