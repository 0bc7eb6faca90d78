import { environmentVariable, refuseBrowser } from './environment.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import { defaultBaseUrl } from './generated/constants.ts';
import { defaultRequestTimeout, longestTimer, mostRetries } from './limits.ts';
import type { GenerateRequest } from './task-types.ts';
import { idempotencyHeader } from './transport/idempotency-key.ts';
import { type ClientClock, type Timing, timingOf } from './waiting/timing.ts';

/**
 * A `fetch` as the client calls it: with one `Request`, whose `signal` ends it. A function that takes a second argument
 * gets the signal there instead, as the platform's `fetch` does: that costs half as much.
 */
export type Fetch = (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;

/** Where the client tells what it does. `console` is one. No message holds the API key. */
export interface Logger {
  /** Each exchange: its method, its URL, how it ended, and how long it took. */
  debug?(message: string): void;
  /** What has failed and will be tried again. */
  info?(message: string): void;
  /** What a wait does not understand. */
  warn?(message: string): void;
}

/** How a client is set up. */
export interface ClientOptions {
  /** The API key, sent as a bearer token. Default: the environment variable `EVOLINK_API_KEY`. */
  apiKey?: string | undefined;
  /**
   * The server, without the path of an operation. Default: the environment variable `EVOLINK_BASE_URL`, else the
   * operator's server.
   */
  baseUrl?: string | undefined;
  /**
   * Lets the client work in a web page, where everyone can read the key, and where the browser may send a creation once
   * more by itself, with the same `Idempotency-Key`, when a kept connection breaks. Default: false.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Sends the requests. It is called with a `Request`. Default: the platform's `fetch`. For hooks see
   * `withMiddleware` of `@videoretalk/client/raw`.
   */
  fetch?: Fetch | undefined;
  /** The limit for one call with its answer and its retries, in ms. Default: 60000. */
  requestTimeout?: number | undefined;
  /** How often a creation is tried again after a 429 or where nothing was sent, and only then: 0, 1 or 2. Default: 2. */
  maxRetries?: number | undefined;
  /** How often `tasks.get` is tried again after a failure that may pass: 0, 1 or 2. Default: 2. */
  maxReadRetries?: number | undefined;
  /** The delay between two look-ups of a wait, in ms, at least 1. Default: it follows the task, within the operator's advice. */
  pollInterval?: number | undefined;
  /** Headers for every request. One of the same name replaces the client's own. */
  headers?: Record<string, string> | undefined;
  /** Where the client tells what it does. Default: `console.warn` for warnings alone. */
  logger?: Logger | undefined;
  /**
   * Checks each request before it is sent, and throws what is wrong: `assertRequest` of `@videoretalk/client/preflight`.
   * Default: nothing is checked.
   */
  preflight?: ((request: GenerateRequest) => void) | undefined;
  /** For tests: replaces the time. */
  clock?: ClientClock | undefined;
  /** For tests: replaces chance. A number from 0 up to 1. */
  random?: (() => number) | undefined;
}

/** Options that have been checked and completed. */
export interface ResolvedOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Undefined for the platform's. */
  readonly fetch: Fetch | undefined;
  readonly requestTimeout: number;
  readonly maxRetries: number;
  readonly maxReadRetries: number;
  readonly pollInterval: number | undefined;
  readonly headers: Record<string, string>;
  readonly logger: Logger;
  readonly preflight: ClientOptions['preflight'];
  readonly clock: Timing;
  readonly random: () => number;
}

const defaultLogger: Logger = { warn: (message) => console.warn(message) };

/** Checks and completes options. @throws ConfigurationError, which never repeats a value: it could be the key. */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  refuseBrowser(options.dangerouslyAllowBrowser);
  return {
    apiKey: checkApiKey(options.apiKey ?? environmentVariable('EVOLINK_API_KEY')),
    baseUrl: checkBaseUrl(options.baseUrl ?? environmentVariable('EVOLINK_BASE_URL') ?? defaultBaseUrl),
    fetch: checkFunction(options, 'fetch'),
    requestTimeout: checkMs(options, 'requestTimeout') ?? defaultRequestTimeout,
    maxRetries: checkRetries(options, 'maxRetries') ?? mostRetries,
    maxReadRetries: checkRetries(options, 'maxReadRetries') ?? mostRetries,
    pollInterval: checkMs(options, 'pollInterval'),
    headers: checkHeaders(options.headers),
    logger: options.logger ?? defaultLogger,
    preflight: checkFunction(options, 'preflight'),
    clock: timingOf(options.clock),
    random: options.random ?? Math.random,
  };
}

/** Options of which one is a number. */
type Numbers<Field extends string> = { readonly [Name in Field]?: number | undefined };

/** Checks a number of milliseconds. @throws ConfigurationError */
export function checkMs<Field extends string>(options: Numbers<Field>, field: Field): number | undefined {
  return checkNumber(options, field, 1, longestTimer);
}

/** Checks a number of retries. @throws ConfigurationError */
export function checkRetries<Field extends string>(
  options: Numbers<Field>,
  field: Field,
): number | undefined {
  return checkNumber(options, field, 0, mostRetries, true);
}

/** Checks a number. @throws ConfigurationError */
export function checkNumber<Field extends string>(
  options: Numbers<Field>,
  field: Field,
  least: number,
  most: number = Infinity,
  whole = false,
): number | undefined {
  const value = options[field];
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || value % 1 === 0);
  if (value === undefined || fits) return value;
  throw new ConfigurationError(
    field,
    `is not a ${whole ? 'whole ' : ''}number from ${least} to ${most}`,
    'Leave it out.',
  );
}

/** Checks additional headers. @throws ConfigurationError */
export function checkHeaders(value: Record<string, string> | undefined): Record<string, string> {
  let headers: Record<string, string>;
  try {
    headers = Object.fromEntries(new Headers(value));
  } catch {
    // The platform's message is not kept: it repeats the value, which may be a secret.
    throw new ConfigurationError('headers', 'holds what HTTP does not allow', 'Leave it out.');
  }
  // Errors would name another key than the one that was sent, and a client's creations would all have the same.
  if (idempotencyHeader in headers) {
    throw new ConfigurationError('headers', `holds ${idempotencyHeader}`, 'Give `idempotencyKey` instead.');
  }
  return headers;
}

function checkFunction<Field extends 'fetch' | 'preflight'>(options: ClientOptions, field: Field) {
  const value = options[field];
  if (value === undefined || typeof value === 'function') return value;
  throw new ConfigurationError(field, 'is not a function', 'Leave it out.');
}

function checkApiKey(value: string | undefined): string {
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return value;
  throw new ConfigurationError(
    'apiKey',
    'is missing, or not all visible ASCII',
    'Give it, or set EVOLINK_API_KEY.',
  );
}

function checkBaseUrl(value: string): string {
  const href = URL.canParse(value) ? new URL(value).href : '';
  // The host, whole, and the path up to the slashes at its end.
  const server = /^(https?:\/\/[^/@?#]+(?=\/)[^?#]*?)\/*$/.exec(href)?.[1];
  if (server) return server;
  throw new ConfigurationError(
    'baseUrl',
    'is not an http(s) URL without user, query and fragment',
    `Give one like ${defaultBaseUrl}.`,
  );
}
