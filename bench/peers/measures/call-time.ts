import { cpuTime } from '../../cpu-time.ts';
import type { Peer } from '../peer.ts';

/** How much CPU a client takes for one call, in µs. */
export interface CallTime {
  /** More than bare `fetch` for the same request. */
  readonly extra: number;
  /** How many times as much as bare `fetch`. */
  readonly ratio: number;
}

const base = 'http://127.0.0.1:4010';
const platform = globalThis.fetch;
const much = { rounds: 7, calls: 1500 };

/** The CPU time of one look-up by each client that has one, over a transport that answers by itself. */
export async function callTimes(peers: readonly Peer[]): Promise<Map<Peer, CallTime>> {
  const contenders: Record<string, () => Promise<unknown>> = {};
  for (const peer of peers) {
    const text = JSON.stringify(peer.running);
    const own = stub(text);
    // In the place of the platform's, since that is what most applications use; some clients fetch it when they are made.
    globalThis.fetch = own;
    const { read } = peer.make({ base });
    if (!read) continue;
    contenders[`bare ${peer.name}`] = async () =>
      (await own(`${base}/v1/tasks/task-unified-1`, { headers: { authorization: 'Bearer bench' } })).json();
    contenders[peer.name] = () => {
      globalThis.fetch = own;
      return read();
    };
  }
  let times: Record<string, number>;
  try {
    times = await cpuTime(contenders, much);
  } finally {
    globalThis.fetch = platform;
  }
  return new Map(
    peers.flatMap((peer) => {
      const [own, bare] = [times[peer.name], times[`bare ${peer.name}`]];
      return own === undefined || bare === undefined
        ? []
        : [[peer, { extra: own - bare, ratio: own / bare }] as const];
    }),
  );
}

/** The platform's `fetch` without the network: it makes a `Request` of whatever it is given, as that does. */
function stub(text: string): typeof fetch {
  return async (input, init) => {
    new Request(input, init);
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  };
}
