import type { LoadedContract } from './contract/loaded-contract.ts';
import type { MockControl } from './control-client/mock-control.ts';

/** A VideoRetalk server for development and tests. */
export interface MockServer {
  /** Answers a request, without a socket. It can stand in for the global `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Reaches into a world of this mock, without a socket: its tasks, clock, scenarios, faults and deliveries.
   *
   * @param options - `apiKey`: the world of that key. `world`: the world of that name. Neither: the only one there is.
   */
  control(options?: { readonly apiKey?: string; readonly world?: string }): MockControl;
  /** The answers and callbacks that would have broken the contract, and were held back. None is good news. */
  readonly breaches: readonly SelfBreach[];
  /**
   * Goes on with another contract, or with others, from the next request on. Tasks stay as they are. Paths are served as
   * they were at the start.
   *
   * @throws TypeError where they cannot be kept by one server.
   */
  useContract(contract: LoadedContract | readonly LoadedContract[]): void;
  /**
   * Listens for HTTP.
   *
   * @param options - `port`: 0 to 65535, 0 for any free one (4010 by default). `hostname`: 127.0.0.1 by default; any
   *   other than loopback needs the option `controlToken`.
   * @throws TypeError where the host needs a token; the system's error, such as `EADDRINUSE`.
   */
  listen(options?: { readonly port?: number; readonly hostname?: string }): Promise<ListeningMock>;
  /** Ends what the mock still has to send. A server that listens is ended by its own `close`. */
  close(): Promise<void>;
}

/** A mock that listens. */
export interface ListeningMock {
  /** Its address, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /**
   * Ends the server: it takes no more connections, lets requests that are under way end, and then ends what the mock
   * still has to send.
   *
   * @param options - `graceMs`: how long requests may take to end, in milliseconds; then they are cut off. 0 by default.
   */
  close(options?: { readonly graceMs?: number }): Promise<void>;
}

/** An answer or a callback of the mock that would have broken its contract. */
export interface SelfBreach {
  readonly what: string;
  readonly reason: string;
  /** The world that it happened in. Absent where the request belonged to none. */
  readonly world: string | undefined;
}
