import type { SendCallback } from './callbacks/send-callback.ts';
import type { ClockMode, Pace } from './clock/clock.ts';
import type { LoadedContract } from './contract/loaded-contract.ts';
import { LAST_INSTANT } from './control/show-time.ts';
import type { Exchange } from './events/event-log.ts';
import type { SelfBreach } from './mock-server.ts';
import type { Metrics, OpenedStore, Tracing } from './opened.ts';
import type { Attempt } from './simulation/next-delivery.ts';
import type { Plan } from './simulation/plan.ts';

/** Options of `createMockServer`. */
export interface MockServerOptions {
  /**
   * How time passes in a new world: by itself (`real`), only by command (`frozen`), or by leaps to what happens next
   * whenever a client waits (`automatic`). Each world can be set anew by the control API.
   *
   * @default 'real'
   */
  readonly clock?: ClockMode;
  /**
   * How many times faster than real time tasks, retries and result links live, with a real clock. More than 0, up to a
   * million.
   *
   * @default 1
   */
  readonly speed?: number;
  /**
   * The time at which each world begins, as a date, RFC 3339 text or Unix milliseconds. By default the real time at
   * which it is first used.
   */
  readonly start?: Date | string | number;
  /** The same seed and the same requests give the same answers, callbacks and faults. By default each mock differs. */
  readonly seed?: string;
  /**
   * Host names, IP addresses or networks (CIDR) that callbacks may go to although the contract refuses them, also by
   * plain http. For local development.
   *
   * @default []
   * @example ['localhost', '127.0.0.1']
   */
  readonly allowCallbackHosts?: readonly string[];
  /** Certificates of authorities (PEM) that are trusted for receivers of callbacks, beside those of Node.js. */
  readonly callbackAuthorities?: string;
  /**
   * How many callbacks one receiver gets at once. A whole number of 1 or more.
   *
   * @default 64
   */
  readonly callbacksPerReceiver?: number;
  /** Where result links lead to. By default to the origin that the creation was sent to. */
  readonly publicUrl?: string;
  /** Sends callbacks, instead of the network. */
  readonly sendCallback?: SendCallback;
  /**
   * Whether every answer and every callback is held against the contract before it leaves. A breach is answered with a
   * loud 500, told to `onBreach` and kept in `breaches`.
   *
   * @default true, unless NODE_ENV is `production`
   */
  readonly selfCheck?: boolean;
  /** Is asked for by the control API, in the header `X-Mock-Token`. Without one, that API serves this machine alone. */
  readonly controlToken?: string;
  /**
   * The most tasks that a world keeps.
   *
   * @default 1_000_000
   */
  readonly mostTasks?: number;
  /**
   * The most worlds that there may be.
   *
   * @default 10_000
   */
  readonly mostWorlds?: number;
  /** Is told of every exchange, and of the world that it belonged to. */
  readonly onExchange?: (exchange: Exchange, world: string | undefined) => void;
  /** Is told of every attempt to deliver a callback, when it has ended. */
  readonly onAttempt?: (attempt: Attempt, plan: Plan, world: string) => void;
  /** Is told of every breach of the contract that the mock has held back. By default it is printed. */
  readonly onBreach?: (breach: SelfBreach) => void;
  /**
   * Where worlds are kept, as `openStore` opens it. A store belongs to one mock, which closes it. By default all is in
   * memory, and gone when the mock ends.
   */
  readonly store?: OpenedStore;
  /** Counts what the mock does, as `openMetrics` opens it, and shows it at `GET /_mock/metrics`. By default nothing is. */
  readonly metrics?: Metrics;
  /** Tells OpenTelemetry of each request and each attempt to send a callback, as `openTracing` opens it. */
  readonly tracing?: Tracing;
  /**
   * Another contract than the one that the package was made from, as `loadContract` reads it: those of further models
   * stay beside it. A list stands for itself: each model is served by its contract, and the first one speaks where no
   * model is known.
   */
  readonly contract?: LoadedContract | readonly LoadedContract[];
}

/** Options that have been judged, with defaults in the place of what was left out. */
export interface Settings {
  readonly pace: Pace;
  readonly start: () => number;
  readonly seed: string;
  readonly publicUrl: string | undefined;
  readonly selfCheck: boolean;
  readonly callbacksPerReceiver: number;
  readonly mostTasks: number;
  readonly mostWorlds: number;
}

const modes = ['real', 'frozen', 'automatic'] as const satisfies readonly ClockMode[];

/**
 * Judges the options of a mock.
 *
 * @throws TypeError that names the option at fault, its value and what is allowed.
 */
export function readOptions(options: MockServerOptions, storedSeed: string | undefined): Settings {
  const { clock = 'real', speed = 1, publicUrl } = options;
  const seed = options.seed ?? storedSeed ?? crypto.randomUUID();
  if (!modes.includes(clock)) throw fault('clock', `one of ${modes.join(', ')}`, clock);
  if (!(speed > 0 && speed <= 1_000_000)) throw fault('speed', 'a number above 0, up to a million', speed);
  if (options.speed !== undefined && clock !== 'real')
    throw new TypeError(`speed is for a real clock, and this one is ${clock}: leave out one of the two`);
  if (publicUrl !== undefined && !/^https?:\/\//.test(publicUrl))
    throw fault('publicUrl', 'an http(s) URL', publicUrl);
  if (options.controlToken !== undefined && options.controlToken.trim() === '')
    throw new TypeError('controlToken must not be empty: leave it out, or give one that is hard to guess');
  return {
    pace: { mode: clock, speed },
    start: startOf(options.start),
    seed,
    publicUrl: publicUrl?.replace(/\/$/, ''),
    selfCheck: options.selfCheck ?? process.env.NODE_ENV !== 'production',
    callbacksPerReceiver: whole('callbacksPerReceiver', options.callbacksPerReceiver ?? 64),
    mostTasks: whole('mostTasks', options.mostTasks ?? 1_000_000),
    mostWorlds: whole('mostWorlds', options.mostWorlds ?? 10_000),
  };
}

function startOf(start: MockServerOptions['start']): () => number {
  if (start === undefined) return Date.now;
  const time = new Date(start).getTime();
  if (!(time >= 0 && time <= LAST_INSTANT))
    throw fault('start', 'a time from 1970 to 9999, such as 2026-01-01T00:00:00Z', start);
  return () => time;
}

function whole(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw fault(name, 'a whole number of 1 or more', value);
}

function fault(name: string, allowed: string, got: unknown): TypeError {
  return new TypeError(`${name} must be ${allowed}, got ${JSON.stringify(got)}`);
}
