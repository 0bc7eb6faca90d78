/** Where a client sends its requests. */
export interface Target {
  /** The server's URL, without a slash at its end. */
  readonly base: string;
  /** Replaces the platform's `fetch`. */
  readonly fetch?: typeof fetch;
  /** The limit for one request in ms, for clients that have one. */
  readonly requestTimeout?: number;
}

/** What limits a wait; a client uses what it has. */
export interface WaitLimits {
  readonly signal?: AbortSignal;
  /** The delay between two polls, in ms. Without it the client keeps its own. */
  readonly interval?: number;
  /** The deadline of the whole wait, in ms. */
  readonly deadline?: number;
  /** The limit for one poll, in ms. */
  readonly pollTimeout?: number;
}

/** What a client does. What it has no part for is undefined. */
export interface Actions {
  /** One look-up of a task. */
  readonly read?: (() => Promise<unknown>) | undefined;
  /** One creation of a task. */
  readonly create?: (() => Promise<unknown>) | undefined;
  /** Waits for a task until its end. */
  readonly wait?: ((limits: WaitLimits) => Promise<unknown>) | undefined;
}

/** A client that is measured. */
export interface Peer {
  readonly name: string;
  /** The package that is imported. */
  readonly module: string;
  /** What an application imports of it, as a module that esbuild bundles. */
  readonly bundle: string;
  /** Whether the interval of its polls can be set. */
  readonly settableInterval: boolean;
  /** A task that goes on, as its server writes it. */
  readonly running: Readonly<Record<string, unknown>>;
  readonly make: (target: Target) => Actions;
}
