import { ConfigurationError } from './errors/configuration-error.ts';
import { defaultBaseUrl } from './generated/constants.ts';
import { refuseIdempotencyHeader } from './transport/idempotency-key.ts';
import { mostRetries } from './transport/retry-delay.ts';
import { type ClientClock, systemClock } from './waiting/sleep.ts';

/** A `fetch` as the client calls it: with one `Request`. The platform's `fetch` is one. */
export type Fetch = (request: Request) => Promise<Response>;

/** How a client is set up. */
export interface ClientOptions {
  /** The API key, sent as a bearer token. */
  apiKey: string;
  /** The server, without the path of an operation. Default: the operator's server. */
  baseUrl?: string | undefined;
  /** Sends the requests. It is called with a `Request`. Default: the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** The limit for one request with its answer, in ms. Default: 60000. */
  requestTimeout?: number | undefined;
  /** How often a creation is tried again after a 429, and only then: 0, 1 or 2. Default: 2. */
  maxRetries?: number | undefined;
  /** The delay between two look-ups of a wait, in ms, at least 1. Default: a new one each time, within the operator's advice. */
  pollInterval?: number | undefined;
  /** Headers for every request. One of the same name replaces the client's own. */
  headers?: Record<string, string> | undefined;
  /** For tests: replaces the time. */
  clock?: ClientClock | undefined;
  /** For tests: replaces chance. A number from 0 up to 1. */
  random?: (() => number) | undefined;
}

/** Options that have been checked and completed. */
export interface ResolvedOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly requestTimeout: number;
  readonly maxRetries: number;
  readonly pollInterval: number | undefined;
  readonly headers: Record<string, string>;
  readonly clock: ClientClock;
  readonly random: () => number;
}

/** The default limit for one request, in ms. */
const defaultRequestTimeout = 60_000;

/** Checks and completes options. @throws ConfigurationError, which never repeats a value: it could be the key. */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new ConfigurationError('options', 'is missing', 'Call `createClient({ apiKey })`.');
  }
  return {
    apiKey: checkApiKey(options.apiKey),
    baseUrl: checkBaseUrl(options.baseUrl ?? defaultBaseUrl),
    fetch: checkFetch(options.fetch),
    requestTimeout: checkMs('requestTimeout', options.requestTimeout) ?? defaultRequestTimeout,
    maxRetries: checkRetries(options.maxRetries) ?? mostRetries,
    pollInterval: checkMs('pollInterval', options.pollInterval),
    headers: refuseIdempotencyHeader(checkHeaders(options.headers)),
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  };
}

/** Checks a number of milliseconds. @throws ConfigurationError */
export function checkMs(field: string, value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new ConfigurationError(field, 'is not a finite number', 'Give milliseconds, or leave it out.');
  }
  if (value < 1) throw new ConfigurationError(field, 'is less than 1', 'Give at least 1 millisecond.');
  return value;
}

/** Checks a number of retries. @throws ConfigurationError */
export function checkRetries(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= 0 && value <= mostRetries) return value;
  throw new ConfigurationError('maxRetries', `is not an integer from 0 to ${mostRetries}`, 'Leave it out.');
}

/** Checks additional headers. @throws ConfigurationError */
export function checkHeaders(value: Record<string, string> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(value));
  } catch {
    // The platform's message is not kept: it repeats the value, which may be a secret.
    throw new ConfigurationError('headers', 'holds a name or a value that HTTP does not allow', 'Remove it.');
  }
}

function checkApiKey(value: unknown): string {
  const fix = 'Give the key as the operator issued it.';
  if (typeof value !== 'string') throw new ConfigurationError('apiKey', 'is not a string', fix);
  if (value.trim() === '') throw new ConfigurationError('apiKey', 'is empty', fix);
  if (/[\r\n]/.test(value)) throw new ConfigurationError('apiKey', 'holds a line break', `Trim it. ${fix}`);
  if (!/^[!-~]+$/.test(value)) {
    throw new ConfigurationError('apiKey', 'holds a blank or a character outside ASCII', fix);
  }
  return value;
}

function checkBaseUrl(value: unknown): string {
  const fix = `Give an address like ${defaultBaseUrl}.`;
  if (typeof value !== 'string') throw new ConfigurationError('baseUrl', 'is not a string', fix);
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new ConfigurationError('baseUrl', 'is not an absolute URL', fix);
  }
  if (!/^https?:$/.test(url.protocol)) throw new ConfigurationError('baseUrl', 'is not http or https', fix);
  if (url.username || url.password) throw new ConfigurationError('baseUrl', 'holds a user or password', fix);
  if (url.search || url.hash) throw new ConfigurationError('baseUrl', 'holds a query or a fragment', fix);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function checkFetch(value: unknown): Fetch {
  if (value !== undefined && typeof value !== 'function') {
    throw new ConfigurationError('fetch', 'is not a function', 'Leave it out to use the platform’s `fetch`.');
  }
  if (value) return value as Fetch;
  if (typeof globalThis.fetch !== 'function') {
    throw new ConfigurationError('fetch', 'is missing on this platform', 'Give one.');
  }
  // Looked up at each call, so that a later replacement is heeded, and never called with a foreign `this`.
  return (request) => globalThis.fetch(request);
}
