import { polling } from '../generated/constants.ts';
import { type ClientFinding, ClientFindingsError } from './client-finding.ts';
import { Course } from './course.ts';
import { type ListeningDouble, type ListenOptions, listen } from './listen.ts';
import { receiveFetch } from './received-request.ts';
import { assertTurns, type Turn } from './turn.ts';

/** How a double behaves, and what it holds a client to. */
export interface ClientDoubleOptions {
  /** What becomes of each creation, in order; the last one is repeated. Default: `created`. */
  creations?: readonly Turn[];
  /**
   * What becomes of each look-up of a task, in order, for each task from the beginning; the last one is repeated.
   * Default: `pending`, `processing`, `completed`.
   */
  lookups?: readonly Turn[];
  /** The key that the client is given. Default: any key is taken. */
  apiKey?: string;
  /** The shortest time between two look-ups of a task, in ms, from 0. Default: what `x-polling` of the contract advises. */
  minPollInterval?: number;
  /** By how much a client may be early, in ms, from 0: timers and networks are not exact. Default: 50. */
  tolerance?: number;
  /** How many look-ups may follow within that interval on one that fails, from 0. Default: 2. */
  maxReadRetries?: number;
  /** The present in ms, for a fake clock. Default: `Date.now`. */
  now?: () => number;
}

/** One request that a double has received. The key, and the values of the query, are not kept. */
export interface DoubleExchange {
  /** Counted from 1. */
  readonly request: number;
  /** When it came, in ms. */
  readonly at: number;
  readonly method: string;
  /** The path, without the query. */
  readonly path: string;
  /** The operation that was meant; undefined where the contract has no such path. */
  readonly operationId: string | undefined;
  /** The status that was answered; undefined where nothing was. */
  readonly status: number | undefined;
  /** What it was told by: the name of an example, an error code, `lost` or `hangs`. */
  readonly told: string;
}

/** A strict double of the API, made from the contract alone. */
export interface ClientDouble {
  /** Sends requests to the double without a socket. Give it to the client in place of `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the double on loopback, for any program. */
  listen(options?: ListenOptions): Promise<ListeningDouble>;
  /** Everything that was received so far. */
  exchanges(): readonly DoubleExchange[];
  /** Everything that the client did wrong so far. */
  findings(): readonly ClientFinding[];
  /**
   * Ends a test of a client.
   *
   * @throws {ClientFindingsError} where there are findings, or where nothing was received: a check of nothing is none.
   */
  assertKept(): void;
}

function assertDuration(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0)
    throw new RangeError(`${name} must be a number from 0, and is ${value}`);
}

/**
 * Makes a double of the API that plays a course and judges every request of a client: path, method, credentials, content
 * type, body, headers, query, and what came before it. It answers a bad request as the contract has a server do.
 *
 * @throws RangeError that names the fault, for a course that the contract does not know.
 */
export function createClientDouble(options: ClientDoubleOptions = {}): ClientDouble {
  const {
    creations = ['created'],
    lookups = ['pending', 'processing', 'completed'],
    minPollInterval = polling.intervalMs.minimum,
    tolerance = 50,
    maxReadRetries = 2,
    now = Date.now,
    apiKey,
  } = options;
  assertTurns('createVideoRetalkGeneration', creations);
  assertTurns('getTaskDetail', lookups);
  for (const [name, value] of Object.entries({ minPollInterval, tolerance, maxReadRetries }))
    assertDuration(name, value);
  const patience = { minPollInterval, tolerance, maxReadRetries };
  const course = new Course({ creations, lookups, patience, apiKey, now });

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const served = await course.serve(await receiveFetch(request));
      if (served === 'lost')
        throw new TypeError('fetch failed', { cause: new Error('the connection was lost') });
      if (served !== 'hangs')
        return new Response(served.text, { status: served.status, headers: served.headers });
      return new Promise((_, reject) => {
        const { signal } = request;
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
    listen: (listenOptions) => listen(course, listenOptions),
    exchanges: () => [...course.exchanges],
    findings: () => [...course.findings],
    assertKept() {
      if (course.exchanges.length === 0)
        throw new ClientFindingsError([
          {
            rule: 'no-request',
            operationId: undefined,
            request: 0,
            promised: 'at least one request',
            came: 'none: is the client given the address of the double?',
          },
        ]);
      if (course.findings.length > 0) throw new ClientFindingsError(course.findings);
    },
  };
}
