import { always, listen } from '../loopback.ts';
import { type Ending, observe } from '../observe.ts';
import type { Peer } from '../peer.ts';

/** What became of a wait. */
export interface Watched extends Ending {
  readonly polls: number;
  /** How long it was watched, in ms. */
  readonly watched: number;
}

/** How long a wait is watched, in ms; one that keeps its own interval of about 6 s, longer. */
const usual = 3000;
const patient = 9000;

/** A wait for a task whose status the client does not know, with polls every 100 ms where that can be set. */
export async function unknownStatus(peer: Peer): Promise<Watched> {
  const { make, running, settableInterval } = peer;
  // The first answer to a creation is one that the client knows.
  const server = await listen((request, response) => {
    const status = request.method === 'POST' ? running.status : 'awaiting_review';
    always(200, { ...running, status })(request, response);
  });
  const watched = settableInterval ? usual : patient;
  const abort = new AbortController();
  try {
    const { wait } = make({ base: server.base });
    const ending = await observe(async () => wait?.({ interval: 100, signal: abort.signal }), watched);
    return { ...ending, polls: server.count('GET'), watched };
  } finally {
    abort.abort();
    server.close();
  }
}

/** A wait whose polls are never answered, with a limit of 300 ms for a poll and 1 s for the wait where they can be set. */
export async function hungPoll({ make, running }: Peer): Promise<Watched> {
  const server = await listen((request, response) => {
    if (request.method === 'POST') always(200, running)(request, response);
  });
  const abort = new AbortController();
  try {
    const { wait } = make({ base: server.base });
    const limits = { interval: 100, deadline: 1000, pollTimeout: 300, signal: abort.signal };
    const ending = await observe(async () => wait?.(limits), usual);
    return { ...ending, polls: server.count('GET'), watched: usual };
  } finally {
    abort.abort();
    server.close();
  }
}
